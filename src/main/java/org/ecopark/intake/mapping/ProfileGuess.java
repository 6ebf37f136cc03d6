package org.ecopark.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileFormat;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.FileSource;
import org.ecopark.formats.Formats;
import org.ecopark.formats.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the profile of a file by its looks: a profile fits when the file is of its format and its first record has all
 * columns that the profile knows it by, and is called as its files are, where the profile says so. Of several that fit
 * the one that knows the most columns is taken. What is still undecided is for the importer to say.
 */
public final class ProfileGuess {

    private static final int HEAD_BYTES = 65_536;

    /** After blanks and the bytes of a byte order mark, as ISO 8859-1 shows them. */
    private static final Pattern JSON_BEGINNING = Pattern.compile("[\\x00-\\x20\u00ef\u00bb\u00bf\u00fe\u00ff]*[{\\[]");

    private static final Pattern JSON_TYPE =
            Pattern.compile("\"type\"\\s*:\\s*\"(Topology|FeatureCollection|Feature)\"");
    private static final Pattern JSON_NAME = Pattern.compile("(?i).*\\.(geo|topo)?json(l|s)?");

    private static final Set<FileFormat> TEXTS = EnumSet.of(FileFormat.CSV, FileFormat.GEOJSON, FileFormat.TOPOJSON);

    private ProfileGuess() {}

    /**
     * The profile for a file.
     *
     * @throws ProfileException when none fits, or several do, naming them
     * @throws BrokenFileException when the file cannot be read by any profile of its format
     */
    public static Profile guess(FileSource source, Collection<Profile> known) {
        Path file = source.file();
        String fileName = source.name();
        Set<FileFormat> formats = formats(source);
        List<Profile> profiles =
                known.stream().map(profile -> profile.reading(source)).toList();
        List<Profile> sameKind = profiles.stream()
                .filter(profile -> formats.contains(profile.options().format()))
                .toList();
        List<Profile> fitting =
                sameKind.stream().filter(profile -> knows(profile, file)).toList();
        if (fitting.isEmpty()) {
            refuseBroken(file, sameKind);
        }
        List<Profile> named = fitting.stream()
                .filter(profile -> matches(profile.recognised().file(), fileName))
                .toList();
        List<Profile> best = mostSpecific(named);
        if (best.size() == 1) {
            return best.get(0);
        }
        if (best.isEmpty() && !fitting.isEmpty()) {
            throw new ProfileException(
                    "the file " + fileName + " is not called as the files of a known profile are, but"
                            + " its columns fit: " + names(fitting) + "; name one");
        }
        throw new ProfileException(
                best.isEmpty()
                        ? "no profile fits the file " + fileName + "; name one of: " + names(profiles)
                                + ", or bring your own"
                        : "several profiles fit the file " + fileName + "; name one of: " + names(best));
    }

    private static String names(Collection<Profile> profiles) {
        return String.join(", ", profiles.stream().map(Profile::name).sorted().toList());
    }

    private static List<Profile> mostSpecific(List<Profile> profiles) {
        int most = profiles.stream()
                .map(profile -> profile.recognised().columns().size())
                .max(Comparator.naturalOrder())
                .orElse(0);
        return profiles.stream()
                .filter(profile -> profile.recognised().columns().size() == most)
                .toList();
    }

    private static boolean matches(@Nullable String pattern, String fileName) {
        if (pattern == null) {
            return true;
        }
        String regex = ("\\Q" + pattern.toLowerCase(Locale.ROOT) + "\\E").replace("*", "\\E.*\\Q");
        return Pattern.matches(regex, fileName.toLowerCase(Locale.ROOT));
    }

    private static boolean knows(Profile profile, Path file) {
        List<String> wanted = profile.recognised().columns();
        if (wanted.isEmpty()) {
            return false;
        }
        try (RecordReader reader = Formats.open(file, profile.options())) {
            FileRecord record = reader.next();
            Set<String> found = record == null
                    ? Set.copyOf(reader.columns())
                    : record.values().keySet();
            return found.containsAll(wanted);
        } catch (BrokenFileException e) {
            return false;
        }
    }

    /** A file that no reader can begin is not said to lack a profile. GeoJSON is the usual case, so its reason counts. */
    private static void refuseBroken(Path file, List<Profile> profiles) {
        List<Profile> tried = profiles.stream()
                .sorted(Comparator.comparing(profile -> profile.options().format() == FileFormat.TOPOJSON))
                .toList();
        BrokenFileException reason = null;
        for (Profile profile : tried) {
            try (RecordReader reader = Formats.open(file, profile.options())) {
                FileRecord record = reader.next();
                if (!reader.columns().isEmpty() || (record != null && !record.refused())) {
                    return;
                }
                throw new BrokenFileException(
                        record == null
                                ? "the file holds no records"
                                : record.notices().get(0).sentence());
            } catch (BrokenFileException e) {
                reason = reason == null ? e : reason;
            }
        }
        if (reason != null) {
            throw reason;
        }
    }

    /** What a file may be by its first letters: a topology is read as a whole, so it is not tried without need. */
    private static Set<FileFormat> formats(FileSource source) {
        if (!TEXTS.contains(source.format())) {
            return EnumSet.of(source.format());
        }
        String fileName = source.name();
        String head = head(source.file());
        if (!JSON_BEGINNING.matcher(head).lookingAt()
                && !JSON_NAME.matcher(fileName).matches()) {
            return EnumSet.of(FileFormat.CSV);
        }
        Matcher type = JSON_TYPE.matcher(head);
        if (type.find()) {
            return EnumSet.of(type.group(1).equals("Topology") ? FileFormat.TOPOJSON : FileFormat.GEOJSON);
        }
        return EnumSet.of(FileFormat.GEOJSON, FileFormat.TOPOJSON);
    }

    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
