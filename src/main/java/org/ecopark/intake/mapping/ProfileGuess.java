package org.ecopark.intake.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileFormat;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.Formats;
import org.ecopark.formats.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the profile of a file by its looks: a profile fits when the file is of its format and its first record has all
 * columns that the profile knows it by, and is called as its files are, where the profile says so. Of several that fit
 * the one that knows the most columns is taken. What is still undecided is for the importer to say.
 */
public final class ProfileGuess {

    private static final int HEAD_CHARS = 65_536;

    private ProfileGuess() {}

    /**
     * The profile for a file.
     *
     * @throws ProfileException when none fits, or several do, naming them
     */
    public static Profile guess(Path file, String fileName, Collection<Profile> profiles) {
        boolean json = looksLikeJson(file);
        List<Profile> fitting = new ArrayList<>();
        for (Profile profile : profiles) {
            boolean sameKind = json != (profile.options().format() == FileFormat.CSV);
            if (sameKind && knows(profile, file)) {
                fitting.add(profile);
            }
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

    private static boolean looksLikeJson(Path file) {
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
            for (int i = 0; i < HEAD_CHARS; i++) {
                int c = reader.read();
                boolean blank = c >= 0 && (c <= ' ' || c == 0xEF || c == 0xBB || c == 0xBF || c == 0xFE || c == 0xFF);
                if (!blank) {
                    return c == '{' || c == '[';
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
