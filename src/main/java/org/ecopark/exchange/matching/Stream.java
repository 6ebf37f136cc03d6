package org.ecopark.exchange.matching;

import java.util.List;
import java.util.Map;
import org.ecopark.layers.Title;
import org.ecopark.materials.Acceptance;
import org.ecopark.materials.CodeRef;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.MaterialSpec;
import org.ecopark.materials.MaterialSpec.Sector;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * An offer or a need as the search sees it, with what matters of its facility.
 *
 * @param amount null when unknown
 * @param monthlyShares twelve, or empty when unknown
 */
public record Stream(
        long id,
        boolean isOffer,
        Site site,
        @Nullable MaterialClass materialClass,
        @Nullable CodeRef code,
        List<CodeRef> acceptedCodes,
        List<String> grades,
        @Nullable Boolean hazardous,
        Map<String, Double> quality,
        Map<String, Acceptance.Bound> bounds,
        AmountUnit unit,
        @Nullable AmountRange amount,
        List<Double> monthlyShares,
        String status,
        @Nullable Integer year,
        @Nullable String outlet,
        @Nullable String process,
        String provenance) {

    /** What an offer is. */
    public MaterialSpec spec() {
        return new MaterialSpec(materialClass, code, grades, hazardous, quality, unit, site.sector());
    }

    /** What a need takes. A need that names a code of its own accepts that code. */
    public Acceptance acceptance() {
        List<CodeRef> codes =
                acceptedCodes.isEmpty() && code != null && code.isListOfWaste() ? List.of(code) : acceptedCodes;
        return new Acceptance(
                materialClass, codes, grades, site.hazardousPermit(), bounds, unit, process, site.sector());
    }

    /**
     * The facility at which a stream stands.
     *
     * @param name its own, in whatever language; {@code nameEn} and {@code nameKo} are null where the register has none
     */
    public record Site(
            long id,
            String name,
            @Nullable String nameEn,
            @Nullable String nameKo,
            double longitude,
            double latitude,
            @Nullable Double accuracyM,
            @Nullable String country,
            @Nullable Sector sector,
            @Nullable Boolean hazardousPermit,
            boolean illustrative) {

        /** A site of one name. */
        public Site(
                long id,
                String name,
                double longitude,
                double latitude,
                @Nullable Double accuracyM,
                @Nullable String country,
                @Nullable Sector sector,
                @Nullable Boolean hazardousPermit,
                boolean illustrative) {
            this(id, name, null, null, longitude, latitude, accuracyM, country, sector, hazardousPermit, illustrative);
        }

        /** Its name in both languages; its own where there is no other. */
        public Title title() {
            return new Title(nameEn == null ? name : nameEn, nameKo == null ? name : nameKo);
        }
    }
}
