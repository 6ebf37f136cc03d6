package org.ecopark.exchange.partners;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.layers.Title;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialClass;
import org.ecopark.transport.Circuity;

/** What a reader must know of a pair before relying on it. */
final class PartnerNotes {

    private PartnerNotes() {}

    static List<Reason> of(Synergy synergy) {
        List<Reason> notes = new ArrayList<>();
        status(synergy.offer(), notes);
        status(synergy.need(), notes);
        if (synergy.shared().amount() == null && synergy.judgement().isMatch()) {
            notes.add(
                    new Reason("amount_unknown", new Title("The amount of one side is unknown.", "한쪽의 수량을 알 수 없습니다.")));
        }
        if (synergy.shared().evenMonthsAssumed()) {
            notes.add(new Reason(
                    "even_months_assumed",
                    new Title(
                            "Monthly amounts are unknown; an even year was assumed.",
                            "월별 수량을 알 수 없어 연중 일정하다고 가정했습니다.")));
        }
        uncertain(synergy, notes);
        return notes;
    }

    private static void status(Stream stream, List<Reason> notes) {
        String year = stream.year() == null ? "" : " (" + stream.year() + ")";
        if ("committed".equals(stream.status())) {
            notes.add(
                    stream.isOffer()
                            ? new Reason(
                                    "offer_committed",
                                    new Title("The offer is committed to a partner.", "공급이 이미 다른 상대에게 약정되어 있습니다."))
                            : new Reason(
                                    "need_committed",
                                    new Title("The need is met by a partner already.", "수요가 이미 다른 상대로 충족되어 있습니다.")));
        } else if ("observed".equals(stream.status())) {
            notes.add(observed(stream, year));
        }
    }

    private static Reason observed(Stream stream, String year) {
        if (!stream.isOffer()) {
            return new Reason(
                    "need_observed",
                    new Title(
                            "The need is what was accepted in the past" + year + ", not free capacity.",
                            "수요는 과거 반입량" + year + "이며 여유 용량이 아닙니다."));
        }
        return stream.outlet() == null
                ? new Reason(
                        "outlet_unknown",
                        new Title(
                                "The offer was observed in the past" + year + "; its outlet then is unknown.",
                                "공급은 과거 관측값" + year + "이며 당시 처리처를 알 수 없습니다."))
                : new Reason(
                        "outlet_known",
                        new Title(
                                "The offer had an outlet" + year + ": " + stream.outlet(),
                                "공급에는 처리처가 있었습니다" + year + ": " + stream.outlet()));
    }

    private static void uncertain(Synergy synergy, List<Reason> notes) {
        for (Stream stream : List.of(synergy.offer(), synergy.need())) {
            if ("estimated".equals(stream.provenance()) || "assumed".equals(stream.provenance())) {
                Title site = stream.site().title();
                notes.add(new Reason(
                        (stream.isOffer() ? "offer_" : "need_") + stream.provenance(),
                        "estimated".equals(stream.provenance())
                                ? new Title(
                                        "The amount of " + site.en() + " is estimated.", site.ko() + "의 수량은 추정값입니다.")
                                : new Title(
                                        "The amount of " + site.en() + " is assumed.", site.ko() + "의 수량은 가정값입니다.")));
            }
        }
    }

    static Title estimate(Circuity circuity) {
        return new Title(
                "Road distances are estimates: the straight line times " + circuity.ratio() + ".",
                "도로 거리는 추정값입니다: 직선거리 × " + circuity.ratio() + ".");
    }

    static Title noMinutes(MaterialClass materialClass) {
        return new Title(
                materialClass.title().en()
                        + " goes by pipe or belt, which has no driving time: with a limit in minutes no partner is sought"
                        + " for it. Limit kilometres or cost instead.",
                materialClass.title().ko() + "은(는) 배관이나 컨베이어로 보내므로 운행 시간이 없습니다. 분 단위 한도로는 상대를 찾지 않으니 거리나 비용으로 제한하십시오.");
    }

    static Title noClass() {
        return new Title(
                "The stream has no material class, so no partner can be found for it.", "물질 분류가 없어 상대를 찾을 수 없습니다.");
    }
}
