package org.ecopark.exchange.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What facilities do with what they take in. */
@Service
public class Installations {

    private final InstallationRepository repository;
    private final MaterialLibrary library;
    private final Materials materials;

    Installations(InstallationRepository repository, MaterialLibrary library, Materials materials) {
        this.repository = repository;
        this.library = library;
        this.materials = materials;
    }

    /**
     * An open installation of a process.
     *
     * @param capacityT tonnes a year; null when unknown or told in another unit
     */
    public record Installed(String process, @Nullable Double capacityT) {}

    /** The open installations of facilities with a process, by facility in the order of the register. */
    public Map<Long, List<Installed>> of(Scenario scenario, Collection<Long> facilities) {
        return facilities.isEmpty() ? Map.of() : repository.installed(scenario, facilities);
    }

    /** The process a need states, else the first at its facility that takes its class. */
    public Optional<String> processOf(Stream need, List<Installed> there) {
        if (need.process() != null) {
            return Optional.of(need.process());
        }
        return there.stream()
                .map(Installed::process)
                .filter(process -> takes(process, need.materialClass()))
                .findFirst();
    }

    private boolean takes(String process, @Nullable MaterialClass material) {
        return library.listProcesses().stream()
                .filter(type -> type.key().equals(process))
                .flatMap(type -> type.inputs().stream())
                .anyMatch(input -> isWithin(material, input));
    }

    private boolean isWithin(@Nullable MaterialClass material, ProcessType.Input input) {
        for (@Nullable MaterialClass each = material; each != null; each = parent(each)) {
            if (each.key().equals(input.classKey())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable MaterialClass parent(MaterialClass material) {
        return material.findParent().flatMap(materials::findClass).orElse(null);
    }
}
