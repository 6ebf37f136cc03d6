package org.ecopark.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.accounts.Asker;
import org.ecopark.hosting.StartUp;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobState;
import org.ecopark.jobs.Jobs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Loads the places of gis-data at the first start, as any file is loaded. Each file is remembered by its checksum: it
 * comes again only when a new version of Ecopark ships another one. {@code ecopark.demo=false} leaves them out.
 */
@Component
class ShippedPlaces implements ApplicationRunner {

    private static final String FILES = "classpath*:gis-data/places/*.geojson";
    private static final String PROFILE = "ecopark-geojson";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final boolean wanted;
    private final Imports imports;
    private final Jobs jobs;
    private final Uploads uploads;
    private final ImportRepository repository;
    private final StartUp startUp;

    ShippedPlaces(
            @Value("${ecopark.demo:true}") boolean wanted,
            Imports imports,
            Jobs jobs,
            Uploads uploads,
            ImportRepository repository,
            StartUp startUp) {
        this.wanted = wanted;
        this.imports = imports;
        this.jobs = jobs;
        this.uploads = uploads;
        this.repository = repository;
        this.startUp = startUp;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted) {
            return;
        }
        Map<String, String> known = repository.shipped();
        Map<Resource, String> changed = new LinkedHashMap<>();
        for (Resource file : files()) {
            String checksum = checksum(file);
            if (!checksum.equals(known.get(name(file)))) {
                changed.put(file, checksum);
            }
        }
        if (!changed.isEmpty()) {
            startUp.step("Loaded the places of gis-data", () -> load(changed));
        }
    }

    private boolean load(Map<Resource, String> files) {
        List<ImportOrder.Upload> taken = new ArrayList<>();
        for (Resource file : files.keySet()) {
            try (InputStream in = file.getInputStream()) {
                taken.add(uploads.take(in, name(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Job job = imports.submit(
                new ImportOrder(taken, PROFILE, null, false, false, false, Map.of(), null, Asker.shipped()));
        Job ended = jobs.await(job.id(), PATIENCE);
        if (ended.state() != JobState.FINISHED) {
            // The server is of use without them.
            startUp.say("The places of gis-data were not loaded: " + ended.sentence());
            return false;
        }
        files.forEach((file, checksum) -> repository.noteShipped(name(file), checksum));
        return true;
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String checksum(Resource file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(file.getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
