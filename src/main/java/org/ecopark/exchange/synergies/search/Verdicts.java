package org.ecopark.exchange.synergies.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.materials.Acceptance;
import org.ecopark.materials.MaterialSpec;

/**
 * Whether kinds of offers of one class fit kinds of needs of another. A verdict is asked for once and then looked up; kinds
 * that differ in nothing the judge looks at share one. Where there are too many kinds for a table the judge is asked each
 * time. May be read by many threads: the same verdict written twice is the same.
 */
final class Verdicts {

    /** A table of 64 MB; 8,000 kinds of offers against 8,000 of needs. */
    private static final long MOST = 1L << 26;

    private static final byte UNKNOWN = 0;
    private static final byte FITS = 1;
    private static final byte REJECTED = 2;

    private final List<Stream> kinds;
    private final int[] specs;
    private final int[] acceptances;
    private final int width;
    private final byte[] table;
    private final BiPredicate<MaterialSpec, Acceptance> judge;

    private Verdicts(List<Stream> kinds, int[] specs, int[] acceptances, BiPredicate<MaterialSpec, Acceptance> judge) {
        this.kinds = kinds;
        this.specs = specs;
        this.acceptances = acceptances;
        this.judge = judge;
        int height = highest(specs) + 1;
        this.width = highest(acceptances) + 1;
        this.table = new byte[(long) height * width <= MOST ? height * width : 0];
    }

    /**
     * Verdicts between two classes.
     *
     * @param offered numbers of the kinds of offers
     * @param needed numbers of the kinds of needs
     */
    static Verdicts between(
            List<Stream> kinds,
            List<Integer> offered,
            List<Integer> needed,
            BiPredicate<MaterialSpec, Acceptance> judge) {
        int[] specs = new int[kinds.size()];
        Map<MaterialSpec, Integer> known = new HashMap<>();
        for (int kind : offered) {
            specs[kind] = known.computeIfAbsent(kinds.get(kind).spec(), spec -> known.size());
        }
        int[] acceptances = new int[kinds.size()];
        Map<Acceptance, Integer> taken = new HashMap<>();
        for (int kind : needed) {
            acceptances[kind] = taken.computeIfAbsent(kinds.get(kind).acceptance(), acceptance -> taken.size());
        }
        return new Verdicts(kinds, specs, acceptances, judge);
    }

    private static int highest(int[] numbers) {
        int highest = 0;
        for (int number : numbers) {
            highest = Math.max(highest, number);
        }
        return highest;
    }

    boolean fits(int offerKind, int needKind) {
        if (table.length == 0) {
            return judged(offerKind, needKind);
        }
        int cell = specs[offerKind] * width + acceptances[needKind];
        byte verdict = table[cell];
        if (verdict == UNKNOWN) {
            verdict = judged(offerKind, needKind) ? FITS : REJECTED;
            table[cell] = verdict;
        }
        return verdict == FITS;
    }

    private boolean judged(int offerKind, int needKind) {
        return judge.test(kinds.get(offerKind).spec(), kinds.get(needKind).acceptance());
    }
}
