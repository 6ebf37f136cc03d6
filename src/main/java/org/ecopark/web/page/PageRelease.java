package org.ecopark.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.DigestUtils;

/**
 * One release of the page's own files.
 *
 * @param fingerprint of all files together: another one when any of them changed
 * @param modules what the page's first module imports, itself and through others, in the order in which they are met;
 *     modules that are imported while running are not among them
 * @param languages further ones that the page speaks besides English and Korean: one file of sentences each
 */
record PageRelease(String fingerprint, List<String> modules, List<String> languages) {

    static final String FIRST_MODULE = "app/main.js";

    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|export)\\s(?:[^;']*?\\sfrom\\s+)?'(\\.[^']+)'", Pattern.MULTILINE);

    /** Reads what the server carries. */
    static PageRelease read() {
        try {
            return new PageRelease(
                    fingerprintOf("static", "gis-data/background"), modulesOf(FIRST_MODULE), furtherLanguages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where these files are served, with a slash at the end and none before. */
    String folder() {
        return "page/" + fingerprint + "/";
    }

    private static String fingerprintOf(String... folders) throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        StringBuilder all = new StringBuilder();
        for (String folder : folders) {
            Resource[] found = files.getResources("classpath:/" + folder + "/**/*.*");
            Arrays.sort(found, Comparator.comparing(Resource::getDescription));
            for (Resource file : found) {
                // Not the whole place, which differs from machine to machine.
                all.append(file.getFilename()).append(DigestUtils.md5DigestAsHex(file.getContentAsByteArray()));
            }
        }
        return DigestUtils.md5DigestAsHex(all.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    /** Codes of the languages that have a file under {@code static/languages}. */
    private static List<String> furtherLanguages() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:/static/languages/*.json"))
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(name -> name.replace(".json", ""))
                .filter(code -> code.matches("[a-z]{2,3}"))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> modulesOf(String first) throws IOException {
        Set<String> seen = new LinkedHashSet<>(List.of(first));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String module = open.remove();
            for (String imported : importedBy(module)) {
                if (seen.add(imported)) {
                    open.add(imported);
                }
            }
        }
        return List.copyOf(seen);
    }

    /** Libraries import nothing of ours; what they import of their own comes soon enough. */
    private static List<String> importedBy(String module) throws IOException {
        ClassPathResource file = new ClassPathResource("static/" + module);
        if (!file.exists()) {
            return List.of();
        }
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        URI from = URI.create(module);
        return IMPORT.matcher(text)
                .results()
                .map(match -> from.resolve(match.group(1)).toString())
                .toList();
    }
}
