package org.ecopark.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileSource;
import org.ecopark.intake.mapping.Profile;
import org.ecopark.intake.mapping.ProfileException;
import org.ecopark.intake.mapping.ProfileGuess;
import org.ecopark.intake.mapping.ProfileReader;
import org.ecopark.intake.profiles.Profiles;
import org.springframework.stereotype.Component;

/** Which profile each file of an import is read by, and which file comes before which. */
@Component
class LoadPlan {

    private final Profiles profiles;
    private final FileAttempts attempts;

    LoadPlan(Profiles profiles, FileAttempts attempts) {
        this.profiles = profiles;
        this.attempts = attempts;
    }

    /** A file with the profile it is read by. */
    record Planned(int position, FileSource source, Profile profile, boolean guessed) {}

    /** Files in the order in which they are to be loaded: profile after profile, and layer after layer. */
    List<Planned> of(long id, ImportOrder order, List<OpenedFiles.Opened> opened, List<String> failures) {
        List<Planned> planned = new ArrayList<>();
        for (OpenedFiles.Opened file : opened) {
            String name = file.source().words();
            try {
                Profile profile = profileOf(file.source(), order);
                planned.add(new Planned(file.position(), file.source(), profile, isGuessed(order)));
            } catch (ProfileException e) {
                failures.add(attempts.fail(id, file.position(), name, "profile", String.valueOf(e.getMessage())));
            } catch (BrokenFileException e) {
                failures.add(attempts.fail(id, file.position(), name, "broken_file", String.valueOf(e.getMessage())));
            }
        }
        planned.sort(Comparator.comparingInt((Planned file) -> depth(file.profile(), planned, 0))
                .thenComparingInt(file -> rank(file.profile(), file.source().title()))
                .thenComparingInt(Planned::position));
        return planned;
    }

    private static boolean isGuessed(ImportOrder order) {
        return order.profile() == null && order.profileText() == null;
    }

    private Profile profileOf(FileSource source, ImportOrder order) {
        if (order.profileText() != null) {
            return ProfileReader.read(order.profileText(), order.parameters());
        }
        String name = order.profile() == null
                ? ProfileGuess.guess(source, profiles.list()).name()
                : order.profile();
        return profiles.profile(name, order.parameters());
    }

    /** How many profiles of this import have to come before. */
    private static int depth(Profile profile, List<Planned> all, int seen) {
        int deepest = 0;
        for (Planned other : all) {
            if (profile.after().contains(other.profile().name()) && seen < all.size()) {
                deepest = Math.max(deepest, 1 + depth(other.profile(), all, seen + 1));
            }
        }
        return deepest;
    }

    /** Files of one profile that are called like its layers are loaded in the order of the layers. */
    private static int rank(Profile profile, String fileName) {
        List<String> layers = profile.layers();
        for (int i = 0; i < layers.size(); i++) {
            if (fileName.startsWith(layers.get(i))) {
                return i;
            }
        }
        return layers.size();
    }
}
