package org.ecopark.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecopark.intake.mapping.Profile;
import org.ecopark.intake.mapping.ProfileException;
import org.ecopark.intake.mapping.ProfileReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The profiles this server knows: those shipped in gis-data and those of the operator's folder, which win. */
@Component
class Profiles {

    private static final String SHIPPED = "classpath*:gis-data/profiles/*.yaml";

    private final Map<String, String> texts = new TreeMap<>();

    Profiles(IntakeSettings settings) {
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
    List<Profile> list() {
        List<Profile> profiles = new ArrayList<>();
        texts.values().forEach(text -> profiles.add(ProfileReader.read(text, Map.of())));
        return profiles;
    }

    /**
     * The profile of a name with some parameters replaced.
     *
     * @throws ProfileException when there is none, or it has no such parameter
     */
    Profile profile(String name, Map<String, String> parameters) {
        String text = texts.get(name);
        if (text == null) {
            throw new ProfileException(
                    "there is no profile '" + name + "'; profiles are " + String.join(", ", texts.keySet()));
        }
        return ProfileReader.read(text, parameters);
    }
}
