package org.ecopark.streams.estimates;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.formats.PackagedTable;
import org.jspecify.annotations.Nullable;

/** The packaged factors of sectors. Pure; a fault in the tables names file and line. */
final class FactorTable {

    private static final List<String> NACE_ALIKE =
            List.of("nace", "nace2", "nace_rev2", "nace rev. 2", "isic", "sic", "sic2007", "sic 2007", "uk_sic");

    /** A letter of a section, or two digits and what is below them, with or without dots; the letter may stand before. */
    private static final Pattern CODE = Pattern.compile("([A-U])|[A-U]?(\\d\\d)(?:\\.?\\d{1,2}(?:\\.?\\d)?(?:/\\d)?)?");

    private final List<SectorGroup> sectors;
    private final List<WasteFactor> factors;

    FactorTable() {
        this(
                PackagedTable.read("estimates/sectors.csv", SectorGroup::of),
                PackagedTable.read("estimates/factors.csv", WasteFactor::of));
    }

    FactorTable(List<SectorGroup> sectors, List<WasteFactor> factors) {
        this.sectors = List.copyOf(sectors);
        this.factors = List.copyOf(factors);
        for (WasteFactor factor : factors) {
            if (sectors.stream().noneMatch(group -> group.key().equals(factor.sector()) && group.employees() != null)) {
                throw new IllegalStateException("The factor " + factor.key() + " is of no sector with employees");
            }
        }
    }

    /** What a sector falls into: a group with factors, or why there is none. */
    record Found(@Nullable SectorGroup group, @Nullable Missing missing) {

        private static Found not(Missing missing) {
            return new Found(null, missing);
        }
    }

    List<SectorGroup> sectors() {
        return sectors;
    }

    List<WasteFactor> factors() {
        return factors;
    }

    /** The factors of a group, as they stand in the table. */
    List<WasteFactor> of(SectorGroup group) {
        return factors.stream()
                .filter(factor -> factor.sector().equals(group.key()))
                .toList();
    }

    /** Keys of the classes that some sector has a factor for and this one has not. */
    List<String> classesWithout(SectorGroup group) {
        List<String> own = of(group).stream().map(WasteFactor::materialClass).toList();
        return factors.stream()
                .map(WasteFactor::materialClass)
                .distinct()
                .filter(key -> !own.contains(key))
                .sorted()
                .toList();
    }

    Found find(@Nullable String scheme, @Nullable String code) {
        if (scheme == null || scheme.isBlank() || code == null || code.isBlank()) {
            return Found.not(Missing.NO_SECTOR);
        }
        String known = scheme.strip().toLowerCase(Locale.ROOT);
        boolean ksic = known.equals("ksic");
        if (!ksic && !NACE_ALIKE.contains(known)) {
            return Found.not(Missing.unknownScheme(scheme.strip()));
        }
        String clean = code.replace(" ", "").toUpperCase(Locale.ROOT);
        Matcher parts = CODE.matcher(clean);
        if (!parts.matches()) {
            return Found.not(Missing.unknownSector(known, code.strip()));
        }
        return parts.group(2) == null ? ofSection(known, clean) : ofDivision(known, parts.group(2), ksic);
    }

    private Found ofDivision(String scheme, String division, boolean ksic) {
        return sectors.stream()
                .filter(group -> (ksic ? group.ksicDivisions() : group.divisions()).contains(division))
                .findFirst()
                .map(FactorTable::told)
                .orElseGet(() -> Found.not(Missing.unknownSector(scheme, division)));
    }

    /** The Korean classification has the letters of NACE as far as F; behind it both have services, which are one group. */
    private Found ofSection(String scheme, String letter) {
        if (letter.equals("C") || letter.equals("E")) {
            return Found.not(Missing.tooWide(letter));
        }
        return sectors.stream()
                .filter(group -> group.sections().contains(letter))
                .findFirst()
                .map(FactorTable::told)
                .orElseGet(() -> Found.not(Missing.unknownSector(scheme, letter)));
    }

    private static Found told(SectorGroup group) {
        return group.whyNone() == null ? new Found(group, null) : Found.not(Missing.noFactors(group));
    }
}
