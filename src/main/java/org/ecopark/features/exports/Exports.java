package org.ecopark.features.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.ecopark.formats.writing.FeatureWriter;
import org.ecopark.formats.writing.FeatureWriters;
import org.ecopark.formats.writing.FileFeature;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.formats.writing.WritableFormat;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.shelf.Tally;
import org.ecopark.web.Problem;
import org.ecopark.web.TimedReads;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what a query matches as a file. What would be too much, or has no numbers in the coordinates that were asked for,
 * is refused before the first byte: a file is whole or there is none. Features go from a cursor to the writer; when the
 * caller leaves, the next bytes cannot be sent and the cursor is closed.
 */
@Component
@EnableConfigurationProperties(ExportSettings.class)
public class Exports {

    /** Also what may still be answered with a problem after the first features. */
    private static final int BUFFER = 1 << 16;

    private static final String CONTENT_CRS = "Content-Crs";

    private final LayerShelf shelf;
    private final TimedReads reads;
    private final PlatformTransactionManager transactions;
    private final ExportSettings settings;
    private final Semaphore places;

    Exports(LayerShelf shelf, TimedReads reads, PlatformTransactionManager transactions, ExportSettings settings) {
        this.shelf = shelf;
        this.reads = reads;
        this.transactions = transactions;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    /** How many features a file of that format holds at most here. */
    public int most(WritableFormat format) {
        return (int) Math.min(settings.mostFeatures(), format.mostFeatures());
    }

    /**
     * Writes the answer.
     *
     * @param query with a limit of at most {@link #most}
     * @throws org.ecopark.web.ProblemException when it cannot be a file
     */
    public void send(
            Layer layer, LayerQuery query, ExportParameters asked, Locale language, HttpServletResponse response)
            throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.of(503, "exports_busy")
                    .with("at_once", settings.atOnce())
                    .exception();
        }
        try {
            requireWhole(layer, query, asked.format());
            write(layer, query, asked, language, response);
        } finally {
            places.release();
        }
    }

    private void requireWhole(Layer layer, LayerQuery query, WritableFormat format) {
        Tally tally = reads.within(settings.countTimeout(), () -> shelf.tally(query));
        // A lower limit is the caller's own wish for a part.
        if (tally.features() > query.limit() && query.limit() == most(format)) {
            throw Problem.badRequest("too_many_for_export")
                    .with("layer", layer.name())
                    .with("format", format.key())
                    .with("most", most(format))
                    .exception();
        }
        if (tally.outside() > 0) {
            throw Problem.badRequest("outside_crs_for_export")
                    .with("layer", layer.name())
                    .with("outside", tally.outside())
                    .with("crs", query.coordinates().uri())
                    .exception();
        }
    }

    private void write(
            Layer layer, LayerQuery query, ExportParameters asked, Locale language, HttpServletResponse response)
            throws IOException {
        FileSchema schema = ExportSchema.of(layer, query.coordinates().crs(), language);
        HeadedStream headed = new HeadedStream(response, () -> head(schema, query, asked.format(), response));
        OutputStream out = new BufferedOutputStream(headed, BUFFER);
        try (FeatureWriter writer =
                FeatureWriters.open(asked.format(), schema, out, asked.options(settings.temporary()))) {
            long end = System.nanoTime() + settings.wholeTimeout().toNanos();
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            transaction.setReadOnly(true);
            transaction.executeWithoutResult(status ->
                    shelf.stream(query, settings.stepTimeout(), (id, geometry, values) -> {
                        if (System.nanoTime() > end) {
                            throw Problem.of(504, "export_too_slow").exception();
                        }
                        writer.write(new FileFeature(id, geometry, values));
                    }));
            writer.finish();
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Refuses {@code f=geotiff} with where grids are to be had: a layer is made of features. */
    public static void refuseGrid(Layer layer, @Nullable String word) {
        if ("geotiff".equals(word)) {
            throw Problem.badRequest("not_a_grid")
                    .with("layer", layer.name())
                    .with("formats", ExportParameters.words())
                    .exception();
        }
    }

    private static void head(FileSchema schema, LayerQuery query, WritableFormat format, HttpServletResponse response) {
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + schema.plainName() + "." + format.ending() + "\"");
        response.setHeader("Cache-Control", "no-store");
        // Files have easting or longitude first, whatever the order of the system that was asked for.
        String crs = schema.isDegrees()
                ? Coordinates.crs84().uri()
                : query.coordinates().uri();
        response.setHeader(CONTENT_CRS, "<" + crs + ">");
    }
}
