package org.ecopark.exchange.allocation.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * What processes make of a tonne: what whoever asks states, else the share of the process library, and the electricity
 * that follows from heating value and efficiency of a plant. Shares that nobody knows are left out, never guessed. Pure.
 */
public final class Outputs {

    /** A share of the library below this is not what a process is run for. */
    private static final double MAIN = 0.5;

    private static final double MJ_PER_KWH = 3.6;
    private static final String ELECTRICITY = "electricity";

    private final MaterialLibrary library;
    private final Map<String, MaterialClass> classes;
    private final Map<String, Map<String, Double>> stated = new TreeMap<>();

    /** Where a yield comes from. */
    public enum Origin {
        STATED,
        PUBLISHED,
        ASSUMED,
        COMPUTED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An output of a process.
     *
     * @param perT units of it, in the unit of its class, for a tonne taken in
     */
    public record Made(MaterialClass material, double perT, Origin origin) {

        boolean isMass() {
            return material.unit() == AmountUnit.T_PER_YEAR;
        }
    }

    public Outputs(MaterialLibrary library, List<MaterialClass> classes, List<Yield> stated) {
        this.library = library;
        this.classes = classes.stream().collect(Collectors.toMap(MaterialClass::key, each -> each));
        for (Yield each : stated) {
            this.stated
                    .computeIfAbsent(each.process(), process -> new TreeMap<>())
                    .put(each.materialClass(), each.perT());
        }
    }

    /**
     * Something that is wrong with stated yields.
     *
     * @param member of the order that has to change, as {@code yields[0].process}
     * @param given what stands there, or the process that would make too much
     * @param perT tonnes that a process would make of one; 0 where that is not the fault
     */
    public record Fault(Kind kind, String member, String given, double perT) {

        public enum Kind {
            PROCESS,
            MATERIAL_CLASS,
            TWICE,
            TOO_MUCH
        }
    }

    /** What is wrong with the yields that were stated; empty when nothing is. */
    public static Optional<Fault> fault(MaterialLibrary library, List<MaterialClass> classes, List<Yield> stated) {
        Outputs outputs = new Outputs(library, classes, stated);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < stated.size(); i++) {
            Yield each = stated.get(i);
            String at = "yields[" + i + "].";
            if (outputs.findProcess(each.process()).isEmpty()) {
                return Optional.of(new Fault(Fault.Kind.PROCESS, at + "process", each.process(), 0));
            }
            if (!outputs.classes.containsKey(each.materialClass())) {
                return Optional.of(
                        new Fault(Fault.Kind.MATERIAL_CLASS, at + "material_class", each.materialClass(), 0));
            }
            if (!seen.add(each.process() + "/" + each.materialClass())) {
                return Optional.of(new Fault(Fault.Kind.TWICE, at + "material_class", each.materialClass(), 0));
            }
        }
        for (int i = 0; i < stated.size(); i++) {
            String process = stated.get(i).process();
            double all = outputs.mass(process);
            if (all > 1 + 1e-9) {
                return Optional.of(new Fault(Fault.Kind.TOO_MUCH, "yields[" + i + "].amount_per_t", process, all));
            }
        }
        return Optional.empty();
    }

    private double mass(String process) {
        return of(process).stream().filter(Made::isMass).mapToDouble(Made::perT).sum();
    }

    private Optional<ProcessType> findProcess(String key) {
        return library.listProcesses().stream()
                .filter(type -> type.key().equals(key))
                .findFirst();
    }

    /** Yields that were stated of a process, by class. */
    Map<String, Double> stated(@Nullable String process) {
        return process == null ? Map.of() : stated.getOrDefault(process, Map.of());
    }

    /** All outputs whose yield is known, more than nothing, the largest of mass first. */
    public List<Made> of(String process) {
        List<Made> made = new ArrayList<>();
        Map<String, Double> said = stated(process);
        said.forEach((key, perT) -> add(made, key, perT, Origin.STATED));
        findProcess(process).ifPresent(type -> {
            for (ProcessType.Output output : type.outputs()) {
                if (!said.containsKey(output.classKey())) {
                    add(
                            made,
                            output.classKey(),
                            output.share().base(),
                            output.published() ? Origin.PUBLISHED : Origin.ASSUMED);
                }
            }
            if (!said.containsKey(ELECTRICITY)) {
                add(made, ELECTRICITY, electricity(type), Origin.COMPUTED);
            }
        });
        made.sort(Comparator.comparing(Made::isMass)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Made::perT).reversed()));
        return made;
    }

    private void add(List<Made> made, String key, @Nullable Double perT, Origin origin) {
        @Nullable MaterialClass material = classes.get(key);
        if (material != null && perT != null && perT > 0) {
            made.add(new Made(material, perT, origin));
        }
    }

    /** MWh of a tonne: 14 MJ/kg at 31.6 % are 14 / 3.6 x 0.316 = 1.23. */
    private static @Nullable Double electricity(ProcessType type) {
        boolean makes =
                type.outputs().stream().anyMatch(output -> output.classKey().equals(ELECTRICITY));
        return makes && type.ncvMjPerKg() != null && type.efficiency().base() != null
                ? (Double) (type.ncvMjPerKg() / MJ_PER_KWH * type.efficiency().base())
                : null;
    }

    /** What a process is run for: at least half of what it takes in, else its power, else the most that was stated. */
    Optional<Made> main(String process) {
        List<Made> made = of(process);
        return made.stream()
                .filter(each -> each.isMass() && each.perT() >= MAIN)
                .findFirst()
                .or(() -> made.stream().filter(each -> !each.isMass()).findFirst())
                .or(() -> made.stream()
                        .filter(each -> each.origin() == Origin.STATED)
                        .findFirst());
    }

    /** Everything a process makes besides its main output. */
    List<Made> beside(String process) {
        Optional<Made> main = main(process);
        return of(process).stream()
                .filter(each -> main.isPresent() && !each.equals(main.get()))
                .toList();
    }

    /** Whether the library's costs and prices of a process that takes a material are those of this product. */
    boolean isPriced(String process, MaterialClass taken, MaterialClass product) {
        return library.listUseValues().stream()
                .filter(use -> use.process().equals(process)
                        && isWithin(taken, use.classKey())
                        && use.except().stream().noneMatch(each -> isWithin(taken, each)))
                .findFirst()
                .filter(use -> use.product().equals(product.key()))
                .isPresent();
    }

    /** Whether a material is of a class or of a member of it. */
    boolean isWithin(MaterialClass material, String family) {
        for (@Nullable MaterialClass each = material; each != null; each = parent(each)) {
            if (each.key().equals(family)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody needs an output: by its name, or by a family to which what is taken in does not belong. */
    boolean isNeeded(Made output, MaterialClass taken, Set<String> needed) {
        if (needed.contains(output.material().key())) {
            return true;
        }
        @Nullable MaterialClass family = parent(output.material());
        while (family != null && !isWithin(taken, family.key())) {
            if (needed.contains(family.key())) {
                return true;
            }
            family = parent(family);
        }
        return false;
    }

    private @Nullable MaterialClass parent(MaterialClass material) {
        return material.parent() == null ? null : classes.get(material.parent());
    }

    /** Whether a material has to be worked up before it is what is needed: wood is no chips yet. */
    boolean needsStep(MaterialClass offered, MaterialClass needed) {
        return !isWithin(offered, needed.key())
                && library.listProcesses().stream()
                        .filter(type -> main(type.key())
                                .filter(made -> made.material().key().equals(needed.key()))
                                .isPresent())
                        .flatMap(type -> type.inputs().stream())
                        .anyMatch(input -> isWithin(offered, input.classKey()));
    }
}
