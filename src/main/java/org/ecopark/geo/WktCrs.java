package org.ecopark.geo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.parameter.ParameterValue;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.referencing.CRS;

/**
 * Reads a system written out as well-known text (WKT 1, also as ESRI writes it in .prj files) and finds its EPSG code:
 * the code it states itself, else the first of {@link #CANDIDATES} whose datum, ellipsoid, prime meridian, projection and
 * parameters are the same. A text of none of them is used as it stands. The register's own search takes minutes and
 * stumbles over ESRI's names for datums, so it is not asked.
 */
final class WktCrs {

    private static final Pattern AXES = Pattern.compile(",\\s*AXIS\\s*\\[\\s*\"[^\"]*\"\\s*,\\s*[A-Za-z]+\\s*]");
    private static final Pattern CODE = Pattern.compile(
            "(?:AUTHORITY\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?|ID\\s*\\[\\s*\"EPSG\"\\s*,\\s*)(\\d+)\"?\\s*]\\s*]\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECORATION = Pattern.compile("^D_| v1$| ensemble$");
    private static final Pattern KROVAK = Pattern.compile("Krovak_East_North|Krovak East North");
    private static final Pattern WEB_MERCATOR =
            Pattern.compile("Mercator_Auxiliary_Sphere|Web_Mercator|Pseudo-Mercator");

    /** What ESRI and others call a projection, and what it is called here. */
    private static final Map<String, String> PROJECTIONS = Map.of(
            "Double_Stereographic", "Oblique_Stereographic",
            "Gauss_Kruger", "Transverse_Mercator",
            "Lambert_Conformal_Conic", "Lambert_Conformal_Conic_2SP",
            "Albers", "Albers_Conic_Equal_Area");

    /** ESRI's and other short names of datums, squeezed, and what EPSG calls them. */
    private static final Map<String, String> DATUMS = Map.ofEntries(
            Map.entry("wgs84", "worldgeodeticsystem1984"),
            Map.entry("wgs1984", "worldgeodeticsystem1984"),
            Map.entry("etrs89", "europeanterrestrialreferencesystem1989"),
            Map.entry("etrs1989", "europeanterrestrialreferencesystem1989"),
            Map.entry("northamerican1983", "northamericandatum1983"),
            Map.entry("northamerican1927", "northamericandatum1927"),
            Map.entry("osgb1936", "ordnancesurveyofgreatbritain1936"),
            Map.entry("osgb36", "ordnancesurveyofgreatbritain1936"),
            Map.entry("tm65", "geodeticdatumof1965"),
            Map.entry("tm75", "geodeticdatumof1965"),
            Map.entry("korea2000", "koreangeodeticdatum2002"),
            Map.entry("geocentricdatumofkorea", "koreangeodeticdatum2002"),
            Map.entry("kgd2002", "koreangeodeticdatum2002"),
            Map.entry("korean1985", "koreandatum1985"),
            Map.entry("korean1995", "koreandatum1995"),
            Map.entry("hungarian1972", "hungariandatum1972"),
            Map.entry("latvia1992", "latviangeodeticcoordinatesystem1992"),
            Map.entry("mgi", "militargeographischeinstitut"),
            Map.entry("belge1972", "reseaunationalbelge1972"),
            Map.entry("jgd2000", "japanesegeodeticdatum2000"),
            Map.entry("jgd2011", "japanesegeodeticdatum2011"),
            Map.entry("european1950", "europeandatum1950"),
            Map.entry("gda1994", "geocentricdatumofaustralia1994"),
            Map.entry("gda2020", "geocentricdatumofaustralia2020"),
            Map.entry("nzgd2000", "newzealandgeodeticdatum2000"),
            Map.entry("rgf1993", "reseaugeodesiquefrancais1993"),
            Map.entry("rgf93", "reseaugeodesiquefrancais1993"),
            Map.entry("sirgas2000", "sistemadereferenciageocentricoparalasamericas2000"),
            Map.entry("twd1997", "taiwandatum1997"),
            Map.entry("twd1967", "taiwandatum1967"));

    /** Geographic systems and national grids that files of plans and registers come in, the likelier first. */
    private static final int[] CANDIDATES = {
        4326, 27700, 5179, 5186, 5187, 5185, 5188, 5181, 5180, 5182, 5183, 5184, 5178, 5174, 5173, 5175, 5176, 5177,
        2097, 2096, 2098, 4737, 4162, 4166, 4277, 4258, 4269, 4267, 4230, 4299, 4171, 4289, 4314, 4149, 4275, 4612,
        6668, 4283, 7844, 4167, 4674, 4490, 4301, 4313, 4312, 29902, 29903, 2157, 3034, 3035, 2154, 27572, 28992, 31370,
        3812, 31466, 31467, 31468, 31469, 5514, 2180, 2056, 21781, 31287, 31256, 3003, 3004, 3006, 3021, 2393, 3067,
        3301, 3346, 3059, 3765, 3794, 23700, 3844, 2100, 3763, 5105, 5110, 3347, 3978, 3979, 5070, 3005, 3577, 3111,
        3308, 7855, 7856, 2193, 27200, 3826, 3828, 3414, 2326, 4547, 4548, 4549, 6669, 6670, 6671, 6672, 6673, 6674,
        6675, 6676, 6677, 6678, 6679, 2443, 2444, 2445, 2446, 2447, 2448, 2449, 2450, 2451, 2452, 2453, 5880, 3395,
        2227, 2263, 3310, 2272
    };

    /** First codes of families of zones of the Universal Transverse Mercator, with the zones they have. */
    private static final int[][] FAMILIES = {
        {32600, 1, 60},
        {32700, 1, 60},
        {25800, 28, 38},
        {26900, 1, 23},
        {26700, 1, 22},
        {23000, 28, 38},
        {28300, 48, 58}
    };

    private final CoordinateReferenceSystem system;

    /** The system of this text; its code as text when it has one. */
    record Found(CoordinateReferenceSystem system, Optional<String> code) {}

    private WktCrs(CoordinateReferenceSystem system) {
        this.system = system;
    }

    static Found read(String wkt) throws FactoryException {
        Matcher stated = CODE.matcher(wkt.strip());
        if (stated.find()) {
            Optional<Found> known = known(Integer.parseInt(stated.group(1)));
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (WEB_MERCATOR.matcher(wkt).find()) {
            return known(3857).orElseThrow();
        }
        if (KROVAK.matcher(wkt).find()) {
            return known(5514).orElseThrow();
        }
        CoordinateReferenceSystem parsed = parse(wkt);
        return new WktCrs(parsed).search().orElseGet(() -> new Found(parsed, Optional.empty()));
    }

    /** Files hold eastings first whatever the text says of axes. */
    private static CoordinateReferenceSystem parse(String wkt) throws FactoryException {
        String text = AXES.matcher(wkt).replaceAll("");
        for (Map.Entry<String, String> name : PROJECTIONS.entrySet()) {
            text = text.replace("PROJECTION[\"" + name.getKey() + "\"]", "PROJECTION[\"" + name.getValue() + "\"]");
        }
        return CRS.parseWKT(text);
    }

    private static Optional<Found> known(int code) {
        try {
            return Optional.of(new Found(CRS.decode("EPSG:" + code, true), Optional.of("EPSG:" + code)));
        } catch (FactoryException e) {
            return Optional.empty();
        }
    }

    private Optional<Found> search() {
        return IntStream.concat(IntStream.of(CANDIDATES), zones())
                .mapToObj(WktCrs::known)
                .flatMap(Optional::stream)
                .filter(candidate -> same(system, candidate.system()))
                .findFirst();
    }

    private IntStream zones() {
        if (!(system instanceof ProjectedCRS projected)) {
            return IntStream.empty();
        }
        Double meridian = parameters(projected).get("central_meridian");
        if (meridian == null) {
            return IntStream.empty();
        }
        int zone = (int) Math.round((meridian + 183) / 6);
        return java.util.Arrays.stream(FAMILIES)
                .filter(family -> zone >= family[1] && zone <= family[2])
                .mapToInt(family -> family[0] + zone);
    }

    private static boolean same(CoordinateReferenceSystem one, CoordinateReferenceSystem other) {
        if (one instanceof GeographicCRS a && other instanceof GeographicCRS b) {
            return same(a.getDatum(), b.getDatum());
        }
        return one instanceof ProjectedCRS a
                && other instanceof ProjectedCRS b
                && method(a).equals(method(b))
                && unit(a).equals(unit(b))
                && same(a.getBaseCRS(), b.getBaseCRS())
                && sameParameters(parameters(a), parameters(b));
    }

    private static String method(ProjectedCRS crs) {
        return squeezed(crs.getConversionFromBase()
                .getParameterValues()
                .getDescriptor()
                .getName()
                .getCode());
    }

    private static String unit(ProjectedCRS crs) {
        return crs.getCoordinateSystem().getAxis(0).getUnit().toString();
    }

    private static boolean same(GeodeticDatum one, GeodeticDatum other) {
        Ellipsoid a = one.getEllipsoid();
        Ellipsoid b = other.getEllipsoid();
        return Math.abs(a.getSemiMajorAxis() - b.getSemiMajorAxis()) < 1e-2
                && Math.abs(a.getInverseFlattening() - b.getInverseFlattening()) < 1e-5
                && Math.abs(one.getPrimeMeridian().getGreenwichLongitude()
                                - other.getPrimeMeridian().getGreenwichLongitude())
                        < 1e-7
                && name(one).equals(name(other));
    }

    private static String name(GeodeticDatum datum) {
        String plain = DECORATION.matcher(datum.getName().getCode()).replaceAll("");
        String squeezed = squeezed(plain);
        return DATUMS.getOrDefault(squeezed, squeezed);
    }

    private static String squeezed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static boolean sameParameters(Map<String, Double> one, Map<String, Double> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(parameter ->
                                Math.abs(parameter.getValue() - other.getOrDefault(parameter.getKey(), Double.NaN))
                                        < 1e-6 * Math.max(1, Math.abs(parameter.getValue()) / 1000));
    }

    /** Lengths of the ellipsoid are compared by themselves. */
    private static Map<String, Double> parameters(ProjectedCRS crs) {
        Map<String, Double> values = new java.util.TreeMap<>();
        for (GeneralParameterValue value :
                crs.getConversionFromBase().getParameterValues().values()) {
            String name = value.getDescriptor().getName().getCode();
            if (value instanceof ParameterValue<?> parameter
                    && parameter.getValue() instanceof Number number
                    && !List.of("semi_major", "semi_minor").contains(name)) {
                values.put(name, number.doubleValue());
            }
        }
        sort(values, "standard_parallel_1", "standard_parallel_2");
        return values;
    }

    /** Which of two parallels comes first makes no difference. */
    private static void sort(Map<String, Double> values, String first, String second) {
        Double one = values.get(first);
        Double two = values.get(second);
        if (one != null && two != null) {
            values.put(first, Math.min(one, two));
            values.put(second, Math.max(one, two));
        }
    }
}
