package org.ecopark.exchange.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecopark.exchange.matching.Market;
import org.ecopark.exchange.matching.Pairing;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.pipeline.Exchange.Conflict;
import org.ecopark.exchange.pipeline.Exchange.Goods;
import org.ecopark.exchange.pipeline.Exchange.Match;
import org.ecopark.exchange.pipeline.Exchange.Origin;
import org.ecopark.exchange.pipeline.Exchange.Party;
import org.ecopark.exchange.pipeline.Exchange.Route;
import org.ecopark.exchange.pipeline.Exchange.Standing;
import org.ecopark.materials.CodeRef;
import org.ecopark.materials.Judgement;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns what people write into an exchange: takes names and places from the register as they are now, has offer and need
 * judged, and notes the distance. A party that did not change keeps what was noted of it when it was agreed.
 */
@Component
class Notes {

    private final RegisterRepository register;
    private final Market market;
    private final Materials materials;
    private final Pairing pairing;
    private final TravelCosts travel;

    Notes(RegisterRepository register, Market market, Materials materials, Pairing pairing, TravelCosts travel) {
        this.register = register;
        this.market = market;
        this.materials = materials;
        this.pairing = pairing;
        this.travel = travel;
    }

    /**
     * The exchange that a draft describes.
     *
     * @param before what it replaces; null for a new one
     */
    Exchange exchange(Draft draft, Standing standing, @Nullable Exchange before, Origin origin) {
        Party offer = party(draft.offer(), before == null ? null : before.offer(), "offer");
        Party need = party(draft.need(), before == null ? null : before.need(), "need");
        @Nullable Stream offered = stream(offer, "offer");
        @Nullable Stream needed = stream(need, "need");
        Goods goods = goods(draft.goods(), offered, needed, before);
        @Nullable Long park = draft.parkId();
        return new Exchange(
                before == null ? 0 : before.id(),
                before == null ? 0 : before.version(),
                before == null ? 0 : before.told(),
                draft.name(),
                draft.nameKo(),
                standing,
                offer,
                need,
                park,
                park == null ? null : parkName(park, before),
                goods,
                draft.price(),
                route(draft, offer, need, before),
                draft.period(),
                draft.note(),
                match(draft, offered, needed),
                origin,
                before == null ? Conflict.NONE : before.conflict());
    }

    private Party party(Draft.Side side, @Nullable Party before, String name) {
        if (before != null && isSame(side, before)) {
            return before;
        }
        @Nullable Long streamId = side.streamId();
        if (streamId != null) {
            return register.party(streamId)
                    .orElseThrow(() -> Problem.badRequest("stream_missing")
                            .with("side", name)
                            .with("stream_id", streamId)
                            .exception());
        }
        return new Party(
                null,
                null,
                null,
                Objects.requireNonNull(side.party()),
                side.country(),
                null,
                null,
                side.longitude(),
                side.latitude(),
                false,
                false);
    }

    private static boolean isSame(Draft.Side side, Party before) {
        if (side.streamId() != null) {
            return side.streamId().equals(before.streamId());
        }
        return before.streamId() == null
                && before.name().equals(side.party())
                && Objects.equals(before.country(), side.country())
                && Objects.equals(before.longitude(), side.longitude())
                && Objects.equals(before.latitude(), side.latitude());
    }

    private @Nullable Stream stream(Party party, String name) {
        if (party.streamId() == null) {
            return null;
        }
        Stream stream = market.stream(Scenario.base(), party.streamId());
        if (stream.isOffer() != name.equals("offer")) {
            throw Problem.badRequest("wrong_direction")
                    .with("side", name)
                    .with("stream_id", stream.id())
                    .exception();
        }
        return stream;
    }

    private Goods goods(Goods given, @Nullable Stream offered, @Nullable Stream needed, @Nullable Exchange before) {
        if (offered != null && needed != null && offered.unit() != needed.unit()) {
            throw Problem.of(409, "units_differ")
                    .with("offer_unit", offered.unit().key())
                    .with("need_unit", needed.unit().key())
                    .exception();
        }
        @Nullable Stream known = offered != null ? offered : needed;
        String unit = unit(given, known, before);
        if (given.materialClass() != null
                && materials.findClass(given.materialClass()).isEmpty()) {
            throw Problem.badRequest("unknown_material_class")
                    .with("material_class", given.materialClass())
                    .exception();
        }
        Goods said = new Goods(
                given.materialClass(),
                given.codeSystem(),
                given.code(),
                given.low(),
                given.amount(),
                given.high(),
                unit);
        return known == null || before != null ? said : completed(said, known);
    }

    /** What is not said of a new exchange is what the stream is. */
    private static Goods completed(Goods said, Stream known) {
        @Nullable MaterialClass materialClass = known.materialClass();
        @Nullable CodeRef code = said.code() == null ? known.code() : null;
        return new Goods(
                said.materialClass() != null || materialClass == null ? said.materialClass() : materialClass.key(),
                code == null ? said.codeSystem() : code.system(),
                code == null ? said.code() : code.code(),
                said.low(),
                said.amount(),
                said.high(),
                said.unit());
    }

    private static String unit(Goods given, @Nullable Stream known, @Nullable Exchange before) {
        if (known != null
                && !given.unit().isEmpty()
                && !given.unit().equals(known.unit().key())) {
            throw Problem.of(409, "units_differ")
                    .with("offer_unit", given.unit())
                    .with("need_unit", known.unit().key())
                    .exception();
        }
        if (!given.unit().isEmpty()) {
            return given.unit();
        }
        if (known != null) {
            return known.unit().key();
        }
        if (before != null) {
            return before.goods().unit();
        }
        throw Problem.badRequest("member_missing").with("member", "amount_unit").exception();
    }

    private @Nullable String parkName(long park, @Nullable Exchange before) {
        if (before != null && Long.valueOf(park).equals(before.parkId())) {
            return before.parkName();
        }
        return register.parkName(park)
                .orElseThrow(() ->
                        Problem.badRequest("park_missing").with("park_id", park).exception());
    }

    private Route route(Draft draft, Party offer, Party need, @Nullable Exchange before) {
        @Nullable Trip trip = trip(offer, need);
        @Nullable Double straight = trip == null ? null : (Double) trip.straightM();
        if (before != null && Objects.equals(draft.roadM(), before.route().roadM())) {
            if (draft.roadM() != null && isWhereItWas(offer, need, before)) {
                return before.route();
            }
        } else if (draft.roadM() != null) {
            return new Route(straight, draft.roadM(), "stated");
        }
        return trip == null
                ? new Route(null, null, null)
                : new Route(straight, trip.roadM(), trip.isEstimated() ? "estimated" : "roads");
    }

    private static boolean isWhereItWas(Party offer, Party need, Exchange before) {
        return before.offer().equals(offer) && before.need().equals(need);
    }

    private @Nullable Trip trip(Party offer, Party need) {
        @Nullable Place from = place(offer);
        @Nullable Place to = place(need);
        return from == null || to == null ? null : travel.trip(from, to);
    }

    private static @Nullable Place place(Party party) {
        return party.longitude() == null || party.latitude() == null
                ? null
                : new Place(party.longitude(), party.latitude(), party.country());
    }

    /** A hard rejection stands unless someone gives a reason against it, which is kept. */
    private Match match(Draft draft, @Nullable Stream offered, @Nullable Stream needed) {
        if (offered == null || needed == null) {
            return new Match(null, null, List.of(), draft.overrideReason());
        }
        Judgement judgement = pairing.judge(offered, needed);
        if (!judgement.isMatch() && draft.overrideReason() == null) {
            throw Problem.of(409, "incompatible")
                    .with("reasons", sentences(judgement.reasons()))
                    .exception();
        }
        List<Reason> told = new ArrayList<>(judgement.reasons());
        told.addAll(judgement.unverified());
        return new Match(
                judgement.grade() == null ? "rejected" : judgement.grade().key(),
                judgement.score(),
                told.stream().map(Reason::code).distinct().toList(),
                draft.overrideReason());
    }

    private static List<String> sentences(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.sentence().en()).toList();
    }
}
