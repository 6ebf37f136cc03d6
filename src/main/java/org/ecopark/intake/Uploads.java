package org.ecopark.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecopark.web.Problem;
import org.springframework.stereotype.Component;

/** Writes what is sent to temporary files, as far as the largest size allows. */
@Component
class Uploads {

    private static final int LONGEST_NAME = 200;
    private static final int BUFFER = 1 << 16;

    private final long largest;

    Uploads(IntakeSettings settings) {
        this.largest = settings.maxUpload().toBytes();
    }

    /**
     * A stream as a temporary file, which is its taker's to delete.
     *
     * @param name as the sender calls it
     * @throws org.ecopark.web.ProblemException when it is larger than allowed; nothing stays behind
     */
    ImportOrder.Upload take(InputStream in, String name) throws IOException {
        Path file = Files.createTempFile("ecopark-import-", null);
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
            return new ImportOrder.Upload(file, plain(name), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** The last part of a path, short and without control characters. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "upload" : last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }
}
