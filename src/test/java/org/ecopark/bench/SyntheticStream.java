package org.ecopark.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ecopark.bench.SyntheticRegister.Dice;

/**
 * An invented offer or need. Half are offers; the twenty classes are equally frequent. What decides whether two of them
 * fit is there as in real registers: classes in families, codes on six offers in ten (where the class has codes) and
 * accepted codes on four needs in ten, grades of wood, hazard, which may be unknown.
 *
 * @param code null when not stated; always one of the List of Waste
 * @param hazardous null when unknown, which only an offer without code is
 */
record SyntheticStream(
        long number,
        boolean offer,
        String materialClass,
        String code,
        List<String> acceptedCodes,
        List<String> grades,
        Boolean hazardous,
        double amount,
        String unit,
        List<Double> monthlyShares,
        String status,
        int year) {

    private static final List<Material> MATERIALS = List.of(
            new Material("wood", "030105", "150103", "170201"),
            new Material("wood_chip"),
            new Material("metals"),
            new Material("ferrous", "120101", "170405", "160117"),
            new Material("aluminium"),
            new Material("plastics", "150102", "170203", "070213"),
            new Material("plastic_granulate"),
            new Material("paper_card", "150101", "191201", "200101"),
            new Material("glass", "150107", "191205", "170202"),
            new Material("cd_mineral"),
            new Material("concrete_masonry"),
            new Material("aggregates"),
            new Material("gypsum"),
            new Material("coal_fly_ash"),
            new Material("slag"),
            new Material("organics"),
            new Material("food_waste"),
            new Material("solvents", "070103", "070104", "070203"),
            new Material("heat_lt100"),
            new Material("process_water"));

    static SyntheticStream of(long number, Dice dice) {
        boolean offer = dice.chance(0.5);
        Material material = MATERIALS.get(dice.below(MATERIALS.size()));
        boolean coded = !material.codes().isEmpty() && dice.chance(offer ? 0.6 : 0.4);
        boolean treatedWood = material.isWood() && dice.chance(0.1);
        return new SyntheticStream(
                number,
                offer,
                material.key(),
                offer && coded
                        ? material.codes().get(dice.below(material.codes().size()))
                        : null,
                !offer && coded ? someOf(material.codes(), dice) : List.of(),
                material.isWood() ? woodGrades(offer, treatedWood, dice) : List.of(),
                offer ? hazard(material, coded, treatedWood, dice) : null,
                Math.round(Math.exp(6 + 1.5 * dice.normal()) * 10) / 10.0,
                material.unit(),
                material.isStorable() || dice.chance(0.5) ? List.of() : winterMonths(),
                dice.pick("available", "available", "available", "observed", "committed"),
                2019 + dice.below(7));
    }

    private static List<String> someOf(List<String> codes, Dice dice) {
        List<String> shuffled = new ArrayList<>(codes);
        Collections.rotate(shuffled, dice.below(codes.size()));
        return List.copyOf(shuffled.subList(0, 1 + dice.below(codes.size())));
    }

    private static List<String> woodGrades(boolean offer, boolean treated, Dice dice) {
        if (!offer) {
            return dice.pick(List.of(), List.of("A"), List.of("A", "B"), List.of("A", "B", "C"), List.of("D"));
        }
        return treated ? List.of("D") : dice.pick(List.of(), List.of("A"), List.of("B"), List.of("C"));
    }

    private static Boolean hazard(Material material, boolean coded, boolean treatedWood, Dice dice) {
        if (material.key().equals("solvents") || treatedWood) {
            return true;
        }
        return coded || dice.chance(0.7) ? Boolean.FALSE : null;
    }

    /** As heat is wanted: much in winter, little in summer; the shares add up to one exactly in binary. */
    private static List<Double> winterMonths() {
        return List.of(0.125, 0.125, 0.125, 0.0625, 0.0625, 0.03125, 0.03125, 0.03125, 0.03125, 0.125, 0.125, 0.125);
    }

    /** A class with the codes its offers may carry. */
    private record Material(String key, List<String> codes) {

        Material(String key, String... codes) {
            this(key, List.of(codes));
        }

        boolean isWood() {
            return key.startsWith("wood");
        }

        boolean isStorable() {
            return unit().equals("t_per_year");
        }

        String unit() {
            return switch (key) {
                case "heat_lt100" -> "MWh_per_year";
                case "process_water" -> "m3_per_year";
                default -> "t_per_year";
            };
        }
    }
}
