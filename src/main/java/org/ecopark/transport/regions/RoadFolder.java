package org.ecopark.transport.regions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecopark.hosting.HostingSettings;
import org.ecopark.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where graphs and extracts on their way are kept: the folder {@code roads} of the home. */
@Component
class RoadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(RoadFolder.class);
    private static final String UNFINISHED = "new-";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long largest;

    RoadFolder(HostingSettings hosting, RoadSettings settings) {
        this.folder = hosting.homeFolder().resolve("roads");
        this.largest = settings.maxUpload().toBytes();
    }

    /** What a stopped server left half done. No other server uses this home. */
    void clearLeavings() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(each -> String.valueOf(each.getFileName()).startsWith(UNFINISHED))
                    .toList()
                    .forEach(RoadFolder::delete);
        } catch (IOException e) {
            LOG.warn("Unfinished roads of a stopped server could not be cleared", e);
        }
    }

    /**
     * A stream as a file, which is its taker's to delete.
     *
     * @throws org.ecopark.web.ProblemException when it is larger than allowed; nothing stays behind
     */
    Path take(InputStream in) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(UNFINISHED + UUID.randomUUID() + ".osm");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw Problem.of(413, "too_large").exception();
                }
                out.write(buffer, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Where a graph is built; deleted at the next start unless it is {@link #finish finished}. */
    Path unfinished(String name) {
        return folder.resolve(UNFINISHED + name);
    }

    Path finished(String name) {
        return folder.resolve(name);
    }

    void finish(String name) {
        try {
            Files.move(unfinished(name), finished(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path path) {
        try (Stream<Path> all = Files.exists(path) ? Files.walk(path) : Stream.empty()) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", path, e);
        }
    }
}
