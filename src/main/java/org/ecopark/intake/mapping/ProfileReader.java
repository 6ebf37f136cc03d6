package org.ecopark.intake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.formats.FileFormat;
import org.ecopark.formats.ReadOptions;
import org.ecopark.geo.Box;
import org.ecopark.geo.Crs;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;

/** Reads a profile from YAML. Every wrong key, value or parameter is refused with the right ones and its line. */
public final class ProfileReader {

    private static final Pattern PARAMETER = Pattern.compile("\\$\\{set\\.([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private final Map<String, String> given;
    private final Map<String, String> inForce = new LinkedHashMap<>();
    private final YamlMap yaml;

    private ProfileReader(String text, Map<String, String> given) {
        this.given = given;
        this.yaml = YamlMap.parse(text, "a profile", this::fill);
    }

    /**
     * Reads a profile.
     *
     * @param given values of parameters that replace the profile's own
     * @throws ProfileException when it cannot be used
     */
    public static Profile read(String text, Map<String, String> given) {
        return new ProfileReader(text, given).read();
    }

    /** Puts the parameters into a text. */
    private String fill(String text) {
        Matcher place = PARAMETER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String value = inForce.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "there is no parameter '" + place.group(1) + "'; parameters are " + inForce.keySet());
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return place.appendTail(filled).toString();
    }

    private Profile read() {
        String name = yaml.text("name");
        if (!NAME.matcher(name).matches()) {
            throw yaml.complaint("name", "a profile's name has small letters, digits and hyphens, not '" + name + "'");
        }
        readParameters(name);
        YamlMap titles = yaml.findMap("title").orElseThrow(() -> yaml.complaint("a profile needs the key 'title'"));
        Title title = new Title(titles.text("en"), titles.text("ko"));
        titles.refuseOthers();
        String licence = yaml.text("licence");
        Map<String, ValueRule> common = new LinkedHashMap<>();
        common.put("licence", ValueRule.of(Template.of(licence)));
        yaml.findText("source_url").ifPresent(url -> common.put("source_url", ValueRule.of(Template.of(url))));
        // Who has to be named goes with each row, unless the profile says something of the rows themselves.
        yaml.findText("attribution").ifPresent(named -> common.put("source_note", ValueRule.of(Template.of(named))));
        yaml.findMap("columns").ifPresent(columns -> common.putAll(rules(columns)));
        Profile profile = new Profile(
                name,
                title,
                yaml.findText("about").orElse(""),
                licence,
                yaml.findText("attribution").orElse(""),
                options(),
                yaml.find("crs", ProfileReader::crs).orElse(null),
                given.containsKey("crs") ? crs(given.get("crs")) : null,
                latitudeFirst(),
                nullTokens(),
                area(),
                Map.copyOf(inForce),
                conditions(yaml, "filter"),
                yaml.find("source", Template::of).orElseThrow(() -> yaml.complaint("a profile needs the key 'source'")),
                recognition(),
                yaml.findMap("define").map(this::rules).orElse(Map.of()),
                targets(common),
                yaml.texts("after"));
        yaml.refuseOthers();
        return profile;
    }

    private void readParameters(String name) {
        yaml.findMap("parameters").ifPresent(parameters -> {
            for (String key : parameters.freeKeys()) {
                String value = given.containsKey(key)
                        ? given.get(key)
                        : parameters.findText(key).orElse(null);
                if (value == null) {
                    throw new ProfileException(
                            "the profile " + name + " needs a value for its parameter '" + key + "'");
                }
                inForce.put(key, value);
            }
        });
        Set<String> known = new TreeSet<>(inForce.keySet());
        known.addAll(Profile.COMMON_PARAMETERS);
        for (String key : given.keySet()) {
            if (!known.contains(key)) {
                throw new ProfileException(
                        "the profile " + name + " has no parameter '" + key + "'; parameters are " + known);
            }
        }
    }

    private @Nullable String setting(String key) {
        String own = yaml.findText(key).orElse(null);
        return given.getOrDefault(key, own);
    }

    private ReadOptions options() {
        FileFormat format = yaml.find("format", FileFormat::of)
                .orElseThrow(() -> yaml.complaint("a profile needs the key 'format'"));
        ReadOptions options = ReadOptions.of(format).withObject(setting("object"));
        String delimiter = setting("delimiter");
        if (delimiter != null) {
            String character = delimiter.equals("tab") ? "\t" : delimiter;
            if (character.length() != 1) {
                throw yaml.complaint(
                        "delimiter", "a delimiter is one character or the word tab, not '" + delimiter + "'");
            }
            options = options.withDelimiter(character.charAt(0));
        }
        String encoding = setting("encoding");
        try {
            return encoding == null ? options : options.withCharset(ReadOptions.charset(encoding));
        } catch (IllegalArgumentException e) {
            throw new ProfileException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String crs(@Nullable String code) {
        try {
            return Crs.of(String.valueOf(code)).code();
        } catch (IllegalArgumentException e) {
            throw new ProfileException(String.valueOf(e.getMessage()), e);
        }
    }

    private boolean latitudeFirst() {
        String axes = setting("axes");
        if (axes == null || axes.equals("longitude_first")) {
            return false;
        }
        if (axes.equals("latitude_first")) {
            return true;
        }
        throw new ProfileException("axes are longitude_first or latitude_first, not '" + axes + "'");
    }

    private Set<String> nullTokens() {
        return new LinkedHashSet<>(yaml.texts("null_tokens"));
    }

    private @Nullable Box area() {
        YamlMap box = yaml.findMap("area").orElse(null);
        if (box == null) {
            return null;
        }
        try {
            Box area =
                    new Box(degrees(box, "west"), degrees(box, "south"), degrees(box, "east"), degrees(box, "north"));
            box.refuseOthers();
            return area;
        } catch (IllegalArgumentException e) {
            throw box.complaint("'area': " + e.getMessage());
        }
    }

    private static double degrees(YamlMap box, String side) {
        Double number = Typing.findNumber(box.text(side));
        if (number == null) {
            throw box.complaint(side, "'" + side + "' is a number of degrees");
        }
        return number;
    }

    private static List<Condition> conditions(YamlMap map, String key) {
        List<Condition> conditions = new ArrayList<>();
        for (String text : map.texts(key)) {
            try {
                conditions.add(Condition.of(text));
            } catch (IllegalArgumentException e) {
                throw map.complaint(key, String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(conditions);
    }

    private Profile.Recognition recognition() {
        YamlMap marks = yaml.findMap("recognise").orElse(null);
        if (marks == null) {
            return new Profile.Recognition(List.of(), null);
        }
        Profile.Recognition recognition = new Profile.Recognition(
                marks.texts("columns"), marks.findText("file").orElse(null));
        marks.refuseOthers();
        return recognition;
    }

    private List<Target> targets(Map<String, ValueRule> common) {
        List<Target> targets = new ArrayList<>();
        for (YamlMap map : yaml.maps("targets", "a target")) {
            Map<String, ValueRule> columns = new LinkedHashMap<>(common);
            boolean copyAll =
                    map.findText("copy").filter(word -> copyAll(map, word)).isPresent();
            if (copyAll) {
                columns.keySet()
                        .retainAll(
                                yaml.findMap("columns").map(YamlMap::freeKeys).orElse(List.of()));
            }
            map.findMap("columns").ifPresent(own -> columns.putAll(rules(own)));
            targets.add(new Target(
                    map.text("layer"),
                    conditions(map, "when"),
                    map.find("id", Template::of).orElseThrow(() -> map.complaint("a target needs the key 'id'")),
                    place(map),
                    copyAll,
                    columns));
            map.refuseOthers();
        }
        if (targets.isEmpty()) {
            throw yaml.complaint("targets", "a profile needs at least one target");
        }
        return List.copyOf(targets);
    }

    private static boolean copyAll(YamlMap map, String word) {
        if (!word.equals("all")) {
            throw map.complaint("copy", "'copy' is all or absent, not '" + word + "'");
        }
        return true;
    }

    private static Target.Place place(YamlMap target) {
        if (!target.has("place")) {
            return Target.Place.OF_RECORD;
        }
        if (!target.isMap("place")) {
            if (!target.text("place").equals("none")) {
                throw target.complaint(
                        "place", "'place' is none, or names the columns: longitude and latitude, x and y, or wkt");
            }
            return Target.Place.NONE;
        }
        YamlMap map = target.findMap("place").orElseThrow();
        String x = map.findText("longitude").or(() -> map.findText("x")).orElse(null);
        String y = map.findText("latitude").or(() -> map.findText("y")).orElse(null);
        String wkt = map.findText("wkt").orElse(null);
        map.has("x");
        map.has("y");
        map.refuseOthers();
        boolean pair = x != null && y != null && wkt == null;
        boolean text = x == null && y == null && wkt != null;
        if (!pair && !text) {
            throw map.complaint("'place' names either longitude and latitude, or x and y, or wkt");
        }
        return new Target.Place(x, y, wkt, false);
    }

    private Map<String, ValueRule> rules(YamlMap map) {
        Map<String, ValueRule> rules = new LinkedHashMap<>();
        for (String column : map.freeKeys()) {
            ValueRule rule = new ValueRuleReader(map, column).read();
            if (rule != null) {
                rules.put(column, rule);
            }
        }
        return rules;
    }
}
