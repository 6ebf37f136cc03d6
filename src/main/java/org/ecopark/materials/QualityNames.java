package org.ecopark.materials;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ecopark.layers.Title;

/**
 * Names of quality values in words: {@code moisture_pct} is the moisture, in per cent. A name that nobody put into words
 * is told as it is, without its unit and its underscores.
 */
final class QualityNames {

    /** Longest first, as {@code _pct} would hide nothing but {@code _c} hides in many words. */
    private static final List<Map.Entry<String, String>> UNITS = List.of(
            Map.entry("_mj_per_kg", " MJ/kg"),
            Map.entry("_us_per_cm", " µS/cm"),
            Map.entry("_mg_per_kg", " mg/kg"),
            Map.entry("_mg_per_l", " mg/l"),
            Map.entry("_t_per_m3", " t/m³"),
            Map.entry("_g_per_kg", " g/kg"),
            Map.entry("_ppm", " ppm"),
            Map.entry("_pct", " %"),
            Map.entry("_bar", " bar"),
            Map.entry("_mm", " mm"),
            Map.entry("_c", " °C"));

    private static final Map<String, Title> NAMES = Map.ofEntries(
            Map.entry("moisture", new Title("moisture", "수분")),
            Map.entry("dry_matter", new Title("dry matter", "고형물")),
            Map.entry("purity", new Title("purity", "순도")),
            Map.entry("methane", new Title("share of methane", "메탄 함량")),
            Map.entry("ash", new Title("ash", "회분")),
            Map.entry("chlorine", new Title("chlorine", "염소")),
            Map.entry("sulphur", new Title("sulphur", "황")),
            Map.entry("contamination", new Title("contamination", "이물질")),
            Map.entry("conductivity", new Title("conductivity", "전도도")),
            Map.entry("ncv", new Title("heating value", "저위발열량")),
            Map.entry("pressure", new Title("pressure", "압력")),
            Map.entry("temperature", new Title("temperature", "온도")),
            Map.entry("temperature_low", new Title("lowest temperature", "최저 온도")),
            Map.entry("temperature_high", new Title("highest temperature", "최고 온도")),
            Map.entry("particle_size", new Title("particle size", "입도")),
            Map.entry("bulk_density", new Title("bulk density", "부피 밀도")));

    private QualityNames() {}

    static Title of(String name) {
        String bare = UNITS.stream()
                .filter(unit -> name.endsWith(unit.getKey()))
                .findFirst()
                .map(unit -> name.substring(0, name.length() - unit.getKey().length()))
                .orElse(name);
        String words = bare.replace('_', ' ');
        return NAMES.getOrDefault(bare, new Title(words, words));
    }

    /** With a space before it; empty where the name tells none. */
    static String unit(String name) {
        return UNITS.stream()
                .filter(unit -> name.endsWith(unit.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("");
    }

    /** 25 and 12.5, not 25.0. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
