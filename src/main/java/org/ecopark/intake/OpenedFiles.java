package org.ecopark.intake;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.formats.ArchiveLimits;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileContents;
import org.ecopark.formats.FileSource;
import org.springframework.stereotype.Component;

/**
 * Opens what was handed in for an import. An archive or a file of several layers becomes as many files of the import,
 * each with its own success or failure.
 */
@Component
class OpenedFiles {

    private final ImportRepository repository;
    private final ArchiveLimits limits;

    OpenedFiles(ImportRepository repository, IntakeSettings settings) {
        this.repository = repository;
        this.limits = ArchiveLimits.forUploads(settings.maxUpload().toBytes());
    }

    /** A set of records with its place in the import. */
    record Opened(int position, FileSource source) {}

    /** Hears of a file that cannot be opened. */
    @FunctionalInterface
    interface Failures {

        void add(int position, String name, String code, String sentence);
    }

    /** Everything that can be read, in the order in which it was handed in. */
    List<Opened> open(long id, ImportOrder order, Failures failures) {
        List<Opened> opened = new ArrayList<>();
        int next = order.files().size();
        for (int i = 0; i < order.files().size(); i++) {
            ImportOrder.Upload upload = order.files().get(i);
            try {
                List<FileSource> sources = wanted(contents(upload), order);
                for (int part = 0; part < sources.size(); part++) {
                    FileSource source = sources.get(part);
                    String name = name(upload, source, sources.size());
                    if (part == 0) {
                        repository.rename(id, i, name);
                        opened.add(new Opened(i, source));
                    } else {
                        repository.add(id, next, name, upload.bytes());
                        opened.add(new Opened(next++, source));
                    }
                }
            } catch (BrokenFileException e) {
                failures.add(i, upload.name(), "broken_file", String.valueOf(e.getMessage()));
            }
        }
        return opened;
    }

    /** The sets of records in a file; archives stay unpacked beside it until the upload is deleted. */
    List<FileSource> contents(ImportOrder.Upload upload) {
        return FileContents.list(upload.file(), upload.name(), upload.unpacked(), limits);
    }

    /** Of a file of several layers or sheets the one that is named, if one is. */
    static List<FileSource> wanted(List<FileSource> sources, ImportOrder order) {
        String object = order.parameters().get("object");
        if (object == null || sources.stream().allMatch(source -> source.layer() == null)) {
            return sources;
        }
        List<FileSource> named =
                sources.stream().filter(source -> object.equals(source.layer())).toList();
        if (named.isEmpty()) {
            throw new BrokenFileException("there is no layer '" + object + "' in it; its layers are "
                    + sources.stream().map(FileSource::title).toList());
        }
        return named;
    }

    private static String name(ImportOrder.Upload upload, FileSource source, int of) {
        boolean archive = !source.file().equals(upload.file());
        if (of == 1 && !archive) {
            return upload.name();
        }
        return archive ? upload.name() + "/" + source.words() : source.words();
    }
}
