package org.ecopark.exchange.valuation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.Outlet;
import org.jspecify.annotations.Nullable;

/** Where a material may go. */
final class Outlets {

    private final List<Outlet> outlets;
    private final Map<String, MaterialClass> classes;

    Outlets(List<Outlet> outlets, Map<String, MaterialClass> classes) {
        this.outlets = outlets;
        this.classes = classes;
    }

    /** All that take the offer. Unknown grades are taken; none is known for hazardous material. */
    List<Outlet> openTo(OfferFacts offer) {
        return Boolean.TRUE.equals(offer.hazardous())
                ? List.of()
                : outlets.stream().filter(outlet -> takes(outlet, offer)).toList();
    }

    /**
     * Whether an outlet that is open to an offer takes it whatever its grade turns out to be: where the grade is not
     * known, an outlet that takes fewer grades than others of the material may not be counted on.
     */
    boolean isSure(Outlet outlet, OfferFacts offer) {
        return !offer.grades().isEmpty()
                || outlet.grades().isEmpty()
                || openTo(offer).stream().allMatch(other -> outlet.grades().containsAll(other.grades()));
    }

    /** The one a receiver of this process is; that of the process, or else the usual one of the class. */
    Optional<Outlet> findOf(OfferFacts offer, @Nullable String process) {
        List<Outlet> open = openTo(offer);
        Optional<Outlet> ofProcess = open.stream()
                .filter(outlet -> process != null && process.equals(outlet.process()))
                .findFirst();
        return ofProcess.isPresent()
                ? ofProcess
                : open.stream().filter(Outlet::usual).findFirst();
    }

    /** The step of the waste hierarchy that a process stands for; empty when no outlet says so. */
    Optional<String> findStep(@Nullable String process) {
        return outlets.stream()
                .filter(outlet -> process != null && process.equals(outlet.process()))
                .map(Outlet::step)
                .findFirst();
    }

    private boolean takes(Outlet outlet, OfferFacts offer) {
        return isAmong(offer.materialClass(), outlet.classes())
                && !isAmong(offer.materialClass(), outlet.except())
                && (outlet.grades().isEmpty() || outlet.grades().containsAll(offer.grades()));
    }

    Optional<Outlet> find(String key) {
        return outlets.stream().filter(outlet -> outlet.key().equals(key)).findFirst();
    }

    /** Whether a class is one of some or a member of one. */
    boolean isAmong(MaterialClass materialClass, List<String> keys) {
        for (@Nullable MaterialClass each = materialClass; each != null; each = parent(each)) {
            if (keys.contains(each.key())) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    MaterialClass parent(MaterialClass materialClass) {
        return materialClass.parent() == null ? null : classes.get(materialClass.parent());
    }
}
