package org.ecopark.intake.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecopark.intake.IntakeSettings;
import org.ecopark.intake.mapping.Profile;
import org.ecopark.intake.mapping.ProfileException;
import org.ecopark.intake.mapping.ProfileReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The profiles this server knows: those shipped in gis-data, those of the operator's folder, which win, and those that
 * people saved.
 */
@Component
public class Profiles {

    private static final String SHIPPED = "classpath*:gis-data/profiles/*.yaml";

    private final Map<String, String> texts = new TreeMap<>();

    private final SavedProfileRepository saved;

    Profiles(IntakeSettings settings, SavedProfileRepository saved) {
        this.saved = saved;
        read(SHIPPED);
        if (!settings.profiles().isBlank()) {
            read(Path.of(settings.profiles()).toAbsolutePath().toUri() + "/*.yaml");
        }
    }

    private void read(String pattern) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                try {
                    texts.put(ProfileReader.read(text, Map.of()).name(), text);
                } catch (ProfileException e) {
                    throw new ProfileException("profile " + file.getFilename() + ", " + e.getMessage(), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them with their own parameters. */
    public List<Profile> list() {
        List<Profile> profiles = new ArrayList<>();
        all().values().forEach(text -> profiles.add(ProfileReader.read(text, Map.of())));
        return profiles;
    }

    private Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(saved.texts());
        all.putAll(texts);
        return all;
    }

    /** Whether it was saved here and can be replaced or deleted. */
    boolean isSaved(String name) {
        return !texts.containsKey(name) && saved.texts().containsKey(name);
    }

    /** The text of a profile; empty when there is none. */
    Optional<String> text(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /**
     * Saves a profile by the name that it gives itself; one that was saved by that name is replaced.
     *
     * @throws ProfileException when it cannot be used, or has the name of one that is shipped
     */
    Profile save(String text) {
        Profile profile = ProfileReader.read(text, Map.of());
        if (texts.containsKey(profile.name())) {
            throw new ProfileException(
                    "the name '" + profile.name() + "' is that of a profile which comes with the server");
        }
        saved.save(profile.name(), text);
        return profile;
    }

    /** Forgets a saved profile; false when there is none of that name. */
    boolean delete(String name) {
        return saved.delete(name);
    }

    /**
     * The profile of a name with some parameters replaced.
     *
     * @throws ProfileException when there is none, or it has no such parameter
     */
    public Profile profile(String name, Map<String, String> parameters) {
        String text = all().get(name);
        if (text == null) {
            throw new ProfileException(
                    "there is no profile '" + name + "'; profiles are " + String.join(", ", all().keySet()));
        }
        return ProfileReader.read(text, parameters);
    }
}
