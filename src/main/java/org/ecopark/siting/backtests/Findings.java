package org.ecopark.siting.backtests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ecopark.siting.hindsight.Comparison;
import org.ecopark.siting.hindsight.Comparison.Match;
import org.ecopark.siting.hindsight.Comparison.Ranked;
import org.ecopark.siting.hindsight.Question;
import org.ecopark.siting.hindsight.Trial;
import org.ecopark.siting.plans.SitingPlan.Status;
import org.ecopark.web.sheet.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test says of the method, in sentences. What speaks against it is said as plainly as what speaks for it; a
 * few plants are called a few.
 */
final class Findings {

    static final Sentences EN = new Sentences("siting", Locale.ENGLISH);
    static final Sentences KO = new Sentences("siting", Locale.KOREAN);

    /** As rare among random draws as this is not taken for chance. */
    private static final double RARE = 0.05;

    private static final int FEW = 10;
    private static final double TOP = 0.1;
    private static final double SIZE_OFF = 2;
    private static final double FLAT = 0.05;

    private final Question question;
    private final Comparison comparison;
    private final List<Map<String, Object>> found = new ArrayList<>();

    private Findings(Question question, Comparison comparison) {
        this.question = question;
        this.comparison = comparison;
    }

    /** Findings with codes and sentences in both languages. */
    static List<Map<String, Object>> of(Question question, Comparison comparison) {
        Findings findings = new Findings(question, comparison);
        findings.plan();
        findings.chance();
        findings.rules();
        findings.ranks();
        findings.sizes();
        findings.value();
        findings.limits();
        return findings.found;
    }

    /** A value of a sentence as each language writes it. */
    private record Said(String en, String ko) {}

    private static Said number(double value) {
        return new Said(EN.number(value), KO.number(value));
    }

    private static Said percent(double share) {
        return new Said(EN.percent(share), KO.percent(share));
    }

    private static Said km(double metres) {
        return number(metres / 1000);
    }

    private static Said text(String text) {
        return new Said(text, text);
    }

    /** @param verdict {@code for}, {@code against} or {@code neither} the method */
    private void say(String code, String verdict, Said... values) {
        Object[] en = new Object[values.length];
        Object[] ko = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            en[i] = values[i].en();
            ko[i] = values[i].ko();
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", code);
        told.put("speaks", verdict);
        told.put("sentence_en", EN.say("finding." + code, en));
        told.put("sentence_ko", KO.say("finding." + code, ko));
        found.add(told);
    }

    private void plan() {
        if (comparison.plan().value() == null) {
            say("no_plan", "against");
        } else if (comparison.planned().places().isEmpty()) {
            say("nothing_planned", "against", number(question.real().size()));
        } else if (comparison.plan().status() != Status.OPTIMAL) {
            @Nullable Double gap = comparison.plan().gap();
            say("not_proven", "neither", gap == null ? text("?") : percent(gap));
        }
    }

    private void chance() {
        @Nullable Double nearer = comparison.randomNearer();
        @Nullable Double own = comparison.planned().meanNearestM();
        if (nearer == null || own == null) {
            return;
        }
        double median = Objects.requireNonNull(comparison.randomDistances()).median();
        String code = nearer <= RARE ? "nearer_than_chance" : nearer <= 0.5 ? "like_chance" : "worse_than_chance";
        String verdict = nearer <= RARE ? "for" : nearer <= 0.5 ? "neither" : "against";
        say(
                code,
                verdict,
                km(own),
                km(median),
                percent(nearer),
                number(comparison.random().size()));
    }

    private void rules() {
        @Nullable Double own = comparison.planned().meanNearestM();
        if (own == null) {
            return;
        }
        rule("largest", comparison.largest(), own);
        rule("centre", comparison.centre(), own);
    }

    private void rule(String name, Trial rule, double own) {
        @Nullable Double other = rule.meanNearestM();
        if (other != null
                && rule.places().size() == comparison.planned().places().size()) {
            boolean same = Math.abs(other - own) < 1;
            say(
                    name + (same ? "_same" : other < own ? "_nearer" : "_farther"),
                    same ? "neither" : other < own ? "against" : "for",
                    km(own),
                    km(other));
        }
    }

    private void ranks() {
        long count = comparison.rankedCount();
        for (Match match : comparison.matches()) {
            String home =
                    question.scene().candidates().get(match.plant().home()).name();
            @Nullable Integer rank = match.rank();
            if (rank == null) {
                say("no_rank", "neither", text(match.plant().name()), text(home));
            } else {
                double share = rank / (double) Math.max(1, count);
                String code = rank == 1 || share <= TOP ? "rank_top" : share <= 0.5 ? "rank_middle" : "rank_low";
                String verdict = "rank_top".equals(code) ? "for" : "rank_middle".equals(code) ? "neither" : "against";
                say(code, verdict, text(match.plant().name()), text(home), number(rank), number((double) count));
            }
        }
    }

    private void sizes() {
        for (Match match : comparison.matches()) {
            @Nullable Double ratio = match.loadRatio();
            if (match.plant().took() == null) {
                say("size_unknown", "neither", text(match.plant().name()));
            } else if (ratio != null) {
                boolean off = ratio > SIZE_OFF || ratio < 1 / SIZE_OFF;
                say(
                        off ? "size_off" : "size_near",
                        off ? "against" : "for",
                        text(match.plant().name()),
                        number(Objects.requireNonNull(match.load())),
                        number(Objects.requireNonNull(match.plant().took())),
                        number(ratio));
            }
        }
    }

    private void value() {
        @Nullable Double plan = comparison.planned().value();
        @Nullable Double real = comparison.reality().value();
        if (plan == null || comparison.planned().places().isEmpty()) {
            return;
        }
        if (real == null) {
            say("real_impossible", "neither");
            return;
        }
        double lost = question.moreIsBetter() ? plan - real : real - plan;
        double share = Math.abs(lost) / Math.max(Math.abs(plan), Double.MIN_NORMAL);
        say(lost >= 0 ? "real_worth_less" : "real_worth_more", "neither", number(Math.abs(lost)), percent(share));
    }

    private void limits() {
        List<Double> values = comparison.ranked().stream()
                .map(Ranked::value)
                .filter(Objects::nonNull)
                .toList();
        if (values.size() > 2) {
            flat(values.get(0), values.get(values.size() / 2));
        }
        if (question.real().size() < FEW) {
            say(
                    question.real().size() == 1 ? "one" : "few",
                    "neither",
                    number(question.real().size()));
        }
    }

    /** Where most of a value is what stays in any case, places are told apart by what they gain over nothing new. */
    private void flat(double best, double middle) {
        @Nullable Double none = comparison.nothing().value();
        double whole = none == null ? Math.abs(best) : Math.abs(none - best);
        if (Math.abs(middle - best) <= FLAT * whole) {
            say("flat", "neither", percent(Math.abs(middle - best) / Math.max(whole, Double.MIN_NORMAL)));
        }
    }
}
