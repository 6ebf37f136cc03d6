package org.ecopark.prospects.point;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a plant hangs on few suppliers. A supplier is a facility: who owns several is not known. The index is that of
 * Herfindahl and Hirschman: the sum of squared shares in percent, 10,000 for a single supplier.
 *
 * @param suppliers that give something
 * @param five the largest at most five, the largest first
 * @param shareOfFive of all tonnes, 0 to 1; 0 without any
 * @param index 0 without any supplier
 */
public record Concentration(int suppliers, List<Supplier> five, double shareOfFive, double index) {

    private static final int FEW = 5;

    /** What one gives. */
    public record Supplier(long facility, String name, double tonnes) {}

    public Concentration {
        five = List.copyOf(five);
    }

    /** Of what suppliers give; several lines of one facility are one supplier. */
    public static Concentration of(Collection<Supplier> lines) {
        Map<Long, Supplier> byFacility = new LinkedHashMap<>();
        for (Supplier line : lines) {
            if (line.tonnes() > 0) {
                byFacility.merge(
                        line.facility(), line, (a, b) -> new Supplier(a.facility(), a.name(), a.tonnes() + b.tonnes()));
            }
        }
        List<Supplier> all = new ArrayList<>(byFacility.values());
        all.sort(Comparator.comparingDouble(Supplier::tonnes).reversed().thenComparingLong(Supplier::facility));
        double total = all.stream().mapToDouble(Supplier::tonnes).sum();
        List<Supplier> five = all.subList(0, Math.min(FEW, all.size()));
        double index = all.stream()
                .mapToDouble(each -> Math.pow(100 * each.tonnes() / total, 2))
                .sum();
        double share = total > 0 ? five.stream().mapToDouble(Supplier::tonnes).sum() / total : 0;
        return new Concentration(all.size(), five, share, index);
    }
}
