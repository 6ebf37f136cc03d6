package org.ecopark.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.Jobs;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The door for files: a form with files and perhaps a profile of the sender's own, or one file as the body. */
@RestController
class UploadController {

    private static final String PARAMETER = "set.";

    /** How a file is read, which may be said without {@code set.} before it. */
    private static final List<String> READING =
            List.of("crs", "axes", "encoding", "delimiter", "object", "x", "y", "wkt");

    private static final int LARGEST_PROFILE = 1 << 20;

    /** A small file is often loaded within this time; then the answer says so at once. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final Imports imports;
    private final ImportReportRepository reports;
    private final Previews previews;
    private final Uploads uploads;
    private final Jobs jobs;
    private final Addresses addresses;

    UploadController(
            Imports imports,
            ImportReportRepository reports,
            Previews previews,
            Uploads uploads,
            Jobs jobs,
            Addresses addresses) {
        this.imports = imports;
        this.reports = reports;
        this.previews = previews;
        this.uploads = uploads;
        this.jobs = jobs;
        this.addresses = addresses;
    }

    /** 202 while the import goes on, 201 when it ended at once; both with its address. */
    @PostMapping("/api/imports")
    ResponseEntity<ImportAnswers.ImportAnswer> take(HttpServletRequest request) throws IOException {
        Job job = imports.submit(order(request));
        Job soon = jobs.await(job.id(), PATIENCE);
        Address here = addresses.of(request);
        return ResponseEntity.status(soon.state().ended() ? 201 : 202)
                .location(URI.create(
                        here.at("api", "imports", Long.toString(job.id())).toString()))
                .body(ImportAnswers.of(reports.report(job.id()), soon, here));
    }

    /** What is in the files, before anything is loaded. */
    @PostMapping("/api/import-previews")
    Map<String, Object> preview(HttpServletRequest request) throws IOException {
        ImportOrder order = order(request);
        try {
            return Map.of("sources", previews.of(order));
        } finally {
            for (ImportOrder.Upload upload : order.files()) {
                upload.delete();
            }
        }
    }

    private ImportOrder order(HttpServletRequest request) throws IOException {
        uploads.refuseTooLarge(request.getContentLengthLong());
        List<String> settings = request.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(PARAMETER))
                .toList();
        List<String> known =
                new ArrayList<>(List.of("profile", "strict", "prune", "filename", "layer", "title", "dry_run"));
        known.addAll(READING);
        known.addAll(settings);
        Parameters parameters = Parameters.of(request, known);
        Map<String, String> given = new LinkedHashMap<>();
        settings.forEach(name -> given.put(
                name.substring(PARAMETER.length()), parameters.findText(name).orElseThrow()));
        READING.forEach(name -> parameters.findText(name).ifPresent(value -> given.putIfAbsent(name, value)));
        boolean strict = parameters.flag("strict", false);
        boolean prune = parameters.flag("prune", false);
        boolean dryRun = parameters.flag("dry_run", false);
        String profile = parameters.findText("profile").orElse(null);
        List<ImportOrder.Upload> files = new ArrayList<>();
        try {
            String text = takeFiles(request, parameters, files);
            return new ImportOrder(
                    uploads.joined(files),
                    profile,
                    text,
                    strict,
                    prune,
                    dryRun,
                    given,
                    layer(parameters),
                    Asker.everyone());
        } catch (IOException | RuntimeException e) {
            for (ImportOrder.Upload upload : files) {
                upload.delete();
            }
            throw e;
        }
    }

    private static ImportOrder.@Nullable LayerOrder layer(Parameters parameters) {
        return parameters
                .findText("layer")
                .map(name -> new ImportOrder.LayerOrder(
                        name, parameters.findText("title").orElse(null)))
                .orElse(null);
    }

    /** Takes the files and returns the profile that came with them, if one did. */
    private @Nullable String takeFiles(
            HttpServletRequest request, Parameters parameters, List<ImportOrder.Upload> files) throws IOException {
        if (request instanceof MultipartHttpServletRequest form) {
            String profile = takeParts(form, files);
            if (files.isEmpty()) {
                throw Problem.badRequest("no_file").exception();
            }
            return profile;
        }
        String name = parameters
                .findText("filename")
                .orElseThrow(() -> Problem.badRequest("no_file").exception());
        try (InputStream body = request.getInputStream()) {
            files.add(uploads.take(body, name));
        }
        return null;
    }

    private @Nullable String takeParts(MultipartHttpServletRequest form, List<ImportOrder.Upload> files)
            throws IOException {
        String profile = null;
        for (Map.Entry<String, List<MultipartFile>> part :
                form.getMultiFileMap().entrySet()) {
            for (MultipartFile file : part.getValue()) {
                switch (part.getKey()) {
                    case "file" -> files.add(takePart(file));
                    case "profile" -> profile = profileText(file);
                    default ->
                        throw Problem.badRequest("unknown_part")
                                .with("part", part.getKey())
                                .exception();
                }
            }
        }
        return profile;
    }

    private ImportOrder.Upload takePart(MultipartFile part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return uploads.take(in, Objects.requireNonNullElse(part.getOriginalFilename(), ""));
        }
    }

    private static String profileText(MultipartFile file) throws IOException {
        if (file.getSize() > LARGEST_PROFILE) {
            throw Problem.of(413, "too_large").exception();
        }
        return new String(file.getBytes(), StandardCharsets.UTF_8);
    }
}
