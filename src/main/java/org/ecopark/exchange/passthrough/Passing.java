package org.ecopark.exchange.passthrough;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.passthrough.PassThrough.Said;
import org.ecopark.materials.MaterialClass;
import org.springframework.stereotype.Service;

/** Tells other rooms what of a stream arises or ends at its site, and what only passes through it. */
@Service
public class Passing {

    private final PassThroughSites overrides;

    Passing(PassThroughSites overrides) {
        this.overrides = overrides;
    }

    /**
     * A stream of a known amount.
     *
     * @param share of its amount that arises at the site (offers) or ends there (needs), 0 to 1; the rest passes through
     */
    public record Part(Stream stream, double share) {}

    /**
     * What does not pass through, in the order of the streams; those without an amount are left out. All members of the
     * family are taken as one material, so that a yard that takes timber in and gives chips out passes them on.
     *
     * @param streams all offers and needs of the family at each of their sites
     */
    public List<Part> of(List<Stream> streams, MaterialClass family) {
        Map<Long, Stream> own = new HashMap<>();
        Map<Long, Double> left = new HashMap<>();
        List<Stream> asOne = new ArrayList<>();
        Map<Said, Boolean> said = new HashMap<>();
        Map<Said, Boolean> all = overrides.overrides();
        for (Stream stream : streams) {
            if (stream.materialClass() != null && stream.amount() != null) {
                own.put(stream.id(), stream);
                asOne.add(as(family, stream));
                Boolean told = all.get(
                        new Said(stream.site().id(), stream.materialClass().id()));
                if (told != null) {
                    // One member that is known to end at a site is enough: the balance cannot tell which is meant.
                    said.merge(new Said(stream.site().id(), family.id()), told, Boolean::logicalAnd);
                }
            }
        }
        for (Spot spot : PassThrough.spots(asOne, true, said)) {
            if (spot.kind() != Spot.Kind.PASS_THROUGH) {
                left.put(spot.stream().id(), spot.amount());
            }
        }
        return asOne.stream()
                .map(each -> part(Objects.requireNonNull(own.get(each.id())), left.getOrDefault(each.id(), 0.0)))
                .toList();
    }

    private static Part part(Stream stream, double left) {
        double base = Objects.requireNonNull(stream.amount()).base();
        // Rounding must not make more of a stream than there is.
        return new Part(stream, base > 0 ? Math.min(1, left / base) : 1);
    }

    private static Stream as(MaterialClass family, Stream stream) {
        return new Stream(
                stream.id(),
                stream.isOffer(),
                stream.site(),
                family,
                stream.code(),
                stream.acceptedCodes(),
                stream.grades(),
                stream.hazardous(),
                stream.quality(),
                stream.bounds(),
                stream.unit(),
                stream.amount(),
                stream.monthlyShares(),
                stream.status(),
                stream.year(),
                stream.outlet(),
                stream.process(),
                stream.provenance());
    }
}
