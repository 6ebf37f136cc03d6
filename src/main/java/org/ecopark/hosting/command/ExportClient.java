package org.ecopark.hosting.command;

import static org.ecopark.hosting.command.ServerDoor.encode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.StartUp;

/**
 * Fetches a layer as a file through {@code GET /ogc/collections/{layer}/items}. The bytes go into a file beside the one
 * that was named, which takes its name only when it is whole: what stood there before is lost no sooner.
 */
final class ExportClient {

    private static final long SIGN_OF_LIFE_NS = 4_000_000_000L;
    private static final int BUFFER = 1 << 16;

    private final ServerDoor door;
    private final StartUp startUp;

    /** For a server by its address, without a slash at the end. */
    ExportClient(String server, StartUp startUp) {
        this.door = new ServerDoor(server, startUp);
        this.startUp = startUp;
    }

    /** Says whether the file was written. */
    boolean fetch(String layer, String format, Map<String, String> options, Path file) {
        long begun = System.nanoTime();
        ServerDoor.Sending answer = startUp.during(
                "Waiting for the first bytes",
                () -> door.open(door.request(path(layer, format, options)).build()));
        if (answer.refusal().isRefused("the export is refused")) {
            return false;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (InputStream in = answer.body()) {
            long bytes = copy(in, part, begun);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            startUp.say(String.format(
                    Locale.ROOT,
                    "Exported %s into %s, %s: %.1f s",
                    layer,
                    file.getFileName(),
                    size(bytes),
                    (System.nanoTime() - begun) / 1e9));
            return true;
        } catch (IOException e) {
            throw new HostingFailure("The export broke off: " + e.getMessage() + ". " + file + " was not changed.", e);
        } finally {
            remove(part);
        }
    }

    private static String path(String layer, String format, Map<String, String> options) {
        StringBuilder path = new StringBuilder("/ogc/collections/" + encode(layer) + "/items?f=" + encode(format));
        for (String name : List.of("bbox", "filter", "crs")) {
            String value = options.get("--" + name);
            if (value != null) {
                path.append('&').append(name).append('=').append(encode(value));
            }
        }
        return path.toString();
    }

    private long copy(InputStream in, Path part, long begun) throws IOException {
        long bytes = 0;
        long lastSaid = System.nanoTime();
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                bytes += count;
                if (System.nanoTime() - lastSaid > SIGN_OF_LIFE_NS) {
                    lastSaid = System.nanoTime();
                    startUp.say(String.format(
                            Locale.ROOT, "  ... %s: %d s", size(bytes), (lastSaid - begun) / 1_000_000_000L));
                }
            }
        }
        return bytes;
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new HostingFailure("The file " + part + " is left over and cannot be removed.", e);
        }
    }
}
