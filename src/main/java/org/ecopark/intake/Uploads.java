package org.ecopark.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopark.formats.FileContents;
import org.ecopark.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes what is sent to temporary files, as far as the largest size allows. Their names hold the process, so that what a
 * killed server left is cleared by the next one.
 */
@Component
class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final String PREFIX = "ecopark-import-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");
    private static final String PART = "shapes";
    private static final Set<String> PARTS = Set.of("shx", "dbf", "prj", "cpg", "qpj", "sbn", "sbx", "qix", "xml");
    private static final int LONGEST_NAME = 200;
    private static final int BUFFER = 1 << 16;

    private final long tooLarge;

    Uploads(IntakeSettings settings) {
        this.tooLarge = settings.maxUpload().toBytes();
        clearLeavings();
    }

    private static void clearLeavings() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path file : files.filter(Uploads::isLeftBehind).toList()) {
                FileContents.clear(file);
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Uploads that a stopped server left could not be cleared", e);
        }
    }

    private static boolean isLeftBehind(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !Files.isWritable(file)) {
            return false;
        }
        ProcessHandle self = ProcessHandle.current();
        long process = Long.parseLong(name.group(1));
        // In a container every server is the same process number: what is older than this one is not its own.
        boolean older = self.info()
                .startInstant()
                .map(start -> file.toFile().lastModified() < start.toEpochMilli())
                .orElse(false);
        return process == self.pid() ? older : ProcessHandle.of(process).isEmpty();
    }

    /** Refuses what its sender says is too large before a byte of it is read. */
    void refuseTooLarge(long announced) {
        if (announced >= tooLarge) {
            throw Problem.of(413, "too_large").exception();
        }
    }

    /**
     * A stream as a temporary file, which is its taker's to delete.
     *
     * @param name as the sender calls it
     * @throws org.ecopark.web.ProblemException when it is larger than allowed; nothing stays behind
     */
    ImportOrder.Upload take(InputStream in, String name) throws IOException {
        Path file = Files.createTempFile(PREFIX + ProcessHandle.current().pid() + "-", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size >= tooLarge) {
                    throw Problem.of(413, "too_large").exception();
                }
                out.write(buffer, 0, read);
            }
            return new ImportOrder.Upload(file, plain(name), size, null);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** The uploads, with the parts of a Shapefile that came side by side made one. */
    List<ImportOrder.Upload> joined(List<ImportOrder.Upload> uploads) throws IOException {
        List<ImportOrder.Upload> joined = new ArrayList<>();
        Map<String, Path> folders = new HashMap<>();
        for (ImportOrder.Upload upload : uploads) {
            if (ending(upload).equals("shp")) {
                String stem = stem(upload);
                Path folder = upload.file().resolveSibling(upload.file().getFileName() + ".parts");
                Files.createDirectories(folder);
                Path moved = Files.move(upload.file(), folder.resolve(PART + ".shp"));
                folders.put(stem, folder);
                joined.add(new ImportOrder.Upload(moved, upload.name(), upload.bytes(), folder));
            }
        }
        for (ImportOrder.Upload upload : uploads) {
            Path folder = folders.get(stem(upload));
            if (folder != null && PARTS.contains(ending(upload))) {
                Files.move(upload.file(), folder.resolve(PART + "." + ending(upload)));
            } else if (!ending(upload).equals("shp")) {
                joined.add(upload);
            }
        }
        return joined;
    }

    private static String ending(ImportOrder.Upload upload) {
        String name = upload.name();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(ImportOrder.Upload upload) {
        String name = upload.name().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The last part of a path, short and without control characters. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "upload" : last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }
}
