package org.ecopark.web.pdf;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TrueType fonts of this machine, of a short list of families without serifs that are common on Linux, macOS and Windows.
 * Folders are walked when the first page is printed, and again when letters are missing, since somebody may have put in
 * the font by then.
 */
final class Faces {

    private static final Logger LOG = LoggerFactory.getLogger(Faces.class);
    private static final int DEEPEST = 8;

    /** Files of a regular form and its bold one, in lower case, the better reading first; the last six for Korean. */
    private static final List<List<String>> WANTED = List.of(
            List.of("liberationsans-regular.ttf", "liberationsans-bold.ttf"),
            List.of("dejavusans.ttf", "dejavusans-bold.ttf"),
            List.of("notosans-regular.ttf", "notosans-bold.ttf"),
            List.of("arial.ttf", "arialbd.ttf"),
            List.of("arial.ttf", "arial bold.ttf"),
            List.of("nanumgothic.ttf", "nanumgothicbold.ttf"),
            List.of("nanumgothic-regular.ttf", "nanumgothic-bold.ttf"),
            List.of("nanumbarungothic.ttf", "nanumbarungothicbold.ttf"),
            List.of("malgun.ttf", "malgunbd.ttf"),
            List.of("applegothic.ttf", ""),
            List.of("undotum.ttf", "undotumbold.ttf"));

    private final List<Path> folders;
    private volatile List<Face> known = List.of();

    Faces(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Where operating systems keep fonts. */
    static List<Path> usualFolders() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                home.resolve(".fonts"),
                home.resolve(".local/share/fonts"),
                Path.of("/System/Library/Fonts"),
                Path.of("/Library/Fonts"),
                home.resolve("Library/Fonts"),
                Path.of("C:/Windows/Fonts"));
    }

    /**
     * The fonts that together write some letters, in the order in which they are to be asked.
     *
     * @throws MissingLettersException when there is a letter that none writes
     */
    List<Face> writing(Set<Integer> letters) {
        Set<Integer> missing = new TreeSet<>(letters);
        List<Face> taken = take(missing);
        if (!missing.isEmpty()) {
            known = find();
            missing.addAll(letters);
            taken = take(missing);
        }
        if (!missing.isEmpty()) {
            throw new MissingLettersException(missing);
        }
        return taken;
    }

    private List<Face> take(Set<Integer> missing) {
        List<Face> taken = new ArrayList<>();
        for (Face face : known) {
            if (missing.removeIf(face::writes)) {
                taken.add(face);
            }
        }
        return taken;
    }

    private List<Face> find() {
        Map<String, Path> files = new HashMap<>();
        folders.forEach(folder -> walk(folder, files));
        List<Face> faces = new ArrayList<>();
        for (List<String> family : WANTED) {
            Path regular = files.get(family.get(0));
            if (regular != null) {
                try {
                    faces.add(Face.read(regular, files.get(family.get(1))));
                } catch (IOException unreadable) {
                    LOG.warn("The font {} is passed over: {}", regular, unreadable.getMessage());
                }
            }
        }
        return List.copyOf(faces);
    }

    private static void walk(Path folder, Map<String, Path> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            LOG.warn("Fonts in {} are passed over: {}", folder, unreadable.getMessage());
        }
    }
}
