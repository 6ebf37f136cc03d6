package org.ecopark.materials.library;

import java.util.List;
import java.util.Optional;
import org.ecopark.formats.PackagedTable;
import org.ecopark.materials.library.ProcessType.Input;
import org.ecopark.materials.library.ProcessType.Output;
import org.springframework.stereotype.Component;

/** The packaged tables of processes, factors, prices, grades, outlets and values in use. Read once; a fault names file and line. */
@Component
public class MaterialLibrary {

    private final List<ProcessType> processes;
    private final List<ImpactFactor> factors = PackagedTable.read("materials/impact-factors.csv", ImpactFactor::of);
    private final List<Price> prices = PackagedTable.read("materials/prices.csv", Price::of);
    private final List<PhysicalTraits> traits = PackagedTable.read("materials/classes.csv", PhysicalTraits::of);
    private final List<Grade> grades = PackagedTable.read("materials/grades.csv", Grade::of);
    private final List<Outlet> outlets = PackagedTable.read("economy/outlets.csv", Outlet::of);
    private final List<UseValue> useValues = PackagedTable.read("economy/values-in-use.csv", UseValue::of);

    public MaterialLibrary() {
        List<Input> inputs = PackagedTable.read("materials/process-inputs.csv", Input::of);
        List<Output> outputs = PackagedTable.read("materials/process-outputs.csv", Output::of);
        processes = PackagedTable.read("materials/processes.csv", row -> ProcessType.of(row, inputs, outputs));
    }

    public List<ProcessType> listProcesses() {
        return processes;
    }

    public List<ImpactFactor> listFactors() {
        return factors;
    }

    public List<Price> listPrices() {
        return prices;
    }

    public List<Grade> listGrades() {
        return grades;
    }

    public List<Outlet> listOutlets() {
        return outlets;
    }

    public List<UseValue> listUseValues() {
        return useValues;
    }

    public Optional<ImpactFactor> findFactor(String key) {
        return factors.stream().filter(factor -> factor.key().equals(key)).findFirst();
    }

    /** Density and temperatures of a material class; empty when there is no such class. */
    public Optional<PhysicalTraits> findTraits(String classKey) {
        return traits.stream().filter(row -> row.classKey().equals(classKey)).findFirst();
    }
}
