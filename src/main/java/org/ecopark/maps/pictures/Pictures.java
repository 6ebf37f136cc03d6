package org.ecopark.maps.pictures;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.maps.MapsSettings;
import org.ecopark.maps.ProviderSettings;
import org.ecopark.maps.labels.Fonts;
import org.ecopark.maps.labels.LabelPlacer;
import org.ecopark.maps.scene.Scene;
import org.ecopark.web.TimedReads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Draws ordered maps. */
@Service
@EnableConfigurationProperties({MapsSettings.class, ProviderSettings.class})
public class Pictures implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final int BYTES_PER_PIXEL = 4;

    /** The part of all pictures' memory that is kept for small ones, so that they never wait in line behind large ones. */
    private static final int PART_OF_SMALL = 8;

    /** Pixels of a picture whose layers are drawn one after the other, to need less memory. */
    private static final long LARGE = 2_000_000;

    private final LayerShelf shelf;
    private final TimedReads reads;
    private final MapsSettings settings;
    private final Admission admission;
    private final Admission small;
    private final long mostOfSmall;
    private final ExecutorService workers;
    private final Heavy heavy = new Heavy();

    Pictures(LayerShelf shelf, TimedReads reads, MapsSettings settings) {
        this.shelf = shelf;
        this.reads = reads;
        this.settings = settings;
        long forSmall = settings.memoryBytes() / PART_OF_SMALL;
        this.admission = new Admission(settings.memoryBytes() - forSmall, settings.patience());
        this.small = new Admission(forSmall, settings.patience());
        this.mostOfSmall = forSmall / 2;
        this.workers =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), work -> {
                    Thread thread = new Thread(work, "maps");
                    thread.setDaemon(true);
                    return thread;
                });
        if (!Fonts.writesKorean()) {
            LOG.warn("No font for Korean is installed: Korean labels of maps will be empty boxes."
                    + " On Debian and Ubuntu: apt-get install fonts-noto-cjk");
        }
    }

    /**
     * The map, encoded. All memory that it needs is counted until it is bytes.
     *
     * @throws BusyException when too many are being drawn already
     */
    public byte[] draw(MapOrder order, PictureFormat format) {
        List<LayerPicture> layers = new ArrayList<>();
        for (LayerOrder layer : order.layers()) {
            layers.add(new LayerPicture(layer, order.scene(), shelf));
        }
        long pixels =
                (long) order.scene().frame().width() * order.scene().frame().height();
        boolean large = pixels > LARGE;
        // The map itself, what the encoder needs, and the pictures of the passes: of all layers, or of one after the
        // other.
        var passes = layers.stream().mapToInt(LayerPicture::pictures);
        int pictures = 3 + (large ? passes.max().orElse(0) : passes.sum());
        long bytes = pixels * BYTES_PER_PIXEL * pictures;
        return (bytes <= mostOfSmall ? small : admission)
                .with(bytes, () -> format.encode(compose(order, layers, large), order.ground()));
    }

    private BufferedImage compose(MapOrder order, List<LayerPicture> layers, boolean large) {
        if (!large) {
            run(layers);
        }
        Scene scene = order.scene();
        boolean opaque = order.ground() != null;
        BufferedImage map = new BufferedImage(
                scene.frame().width(),
                scene.frame().height(),
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = map.createGraphics();
        if (opaque) {
            graphics.setColor(order.ground());
            graphics.fillRect(0, 0, map.getWidth(), map.getHeight());
        }
        LabelPlacer labels = new LabelPlacer(scene);
        for (LayerPicture layer : layers) {
            if (large) {
                read(layer);
            }
            layer.finish(graphics, labels);
        }
        labels.draw(graphics);
        graphics.dispose();
        return map;
    }

    /** Layers are read and drawn side by side, each in its own pictures. */
    private void run(List<LayerPicture> layers) {
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (LayerPicture layer : layers.subList(Math.min(1, layers.size()), layers.size())) {
            others.add(CompletableFuture.runAsync(reads.helping(() -> read(layer)), workers));
        }
        try {
            if (!layers.isEmpty()) {
                read(layers.get(0));
            }
        } finally {
            // Nobody draws any more when this returns, or the memory would be counted as free too soon.
            CompletableFuture.allOf(others.toArray(CompletableFuture[]::new))
                    .exceptionally(fault -> null)
                    .join();
        }
        try {
            others.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void read(LayerPicture layer) {
        if (layer.isEmpty()) {
            return;
        }
        boolean isHeavy = heavy.has(layer.name(), layer.scene())
                || !reads.atOnce(settings.queryTimeout(), () -> layer.read(Heavy.MOST_LIGHT));
        if (isHeavy) {
            reads.within(settings.queryTimeout(), () -> layer.read(settings.mostShapes()));
        }
        heavy.note(layer.name(), layer.scene(), layer.shapes() > Heavy.MOST_LIGHT);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
