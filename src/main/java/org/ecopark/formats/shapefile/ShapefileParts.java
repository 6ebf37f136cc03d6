package org.ecopark.formats.shapefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopark.formats.BrokenFileException;

/** The files of one Shapefile, found beside its .shp by its name, whatever the case of their endings. */
record ShapefileParts(Path shp) {

    private static final int LONGEST_TEXT = 1 << 16;

    Optional<Path> find(String ending) {
        String wanted = stem(shp) + "." + ending;
        try (Stream<Path> siblings = Files.list(shp.toAbsolutePath().getParent())) {
            return siblings.filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(wanted))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small file as text. */
    Optional<String> text(String ending) {
        return find(ending).map(file -> {
            try {
                if (Files.size(file) > LONGEST_TEXT) {
                    throw new BrokenFileException("the ." + ending + " beside the Shapefile is too long for one");
                }
                return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
