package org.ecopark.transport.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.EdgeIntAccess;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.storage.IntsRef;
import com.graphhopper.util.PMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Builds the graph of an OpenStreetMap extract ({@code .osm.pbf}, {@code .osm}, {@code .osm.gz}) in a folder. Memory
 * grows with the extract: a city of 80,000 crossings took 0.7 GB at its peak.
 */
public final class RoadBuilder {

    private static final int EVERY = 1000;

    private RoadBuilder() {}

    /** Is told how far the work is; ends it by throwing. */
    @FunctionalInterface
    public interface Watch {

        /**
         * Called every now and then.
         *
         * @param done from 0 to 1, roughly
         * @param words what is done now
         */
        void at(double done, String words);
    }

    /**
     * Builds the graph; the folder is then complete and nothing is held open.
     *
     * @throws RoadFileException when the file cannot be read as OpenStreetMap data or has no roads for lorries
     */
    public static void build(Path file, Path folder, Watch watch) {
        build(file, folder, LorryProfile.SMALLEST_NETWORK, watch);
    }

    static void build(Path file, Path folder, int smallestNetwork, Watch watch) {
        Watched hopper = LorryProfile.applyTo(new Watched(watch), folder);
        hopper.setMinNetworkSize(smallestNetwork).setOSMFile(file.toString());
        try {
            hopper.importOrLoad();
            if (hopper.getBaseGraph().getEdges() == 0) {
                throw new RoadFileException("The file has no roads for lorries.");
            }
        } catch (OutOfMemoryError e) {
            throw new RoadFileException(
                    "The extract is too large for the memory of this server. Take a smaller region, or give the server"
                            + " more memory (ECOPARK_JAVA_OPTS=-Xmx8g).",
                    e);
        } catch (RoadFileException e) {
            throw e;
        } catch (RuntimeException e) {
            throwIfStopped(e);
            throw new RoadFileException("The file cannot be read as OpenStreetMap data (.osm.pbf or .osm).", e);
        } finally {
            hopper.close();
        }
    }

    private static void throwIfStopped(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoppedException stopped) {
                throw stopped.reason;
            }
        }
    }

    /** Carries what the watch threw through GraphHopper's own catching. */
    private static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final RuntimeException reason;

        StoppedException(RuntimeException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private static final class Watched extends GraphHopper {

        private final Watch watch;
        private long seen;
        private long made;

        Watched(Watch watch) {
            this.watch = watch;
        }

        private void say(double done, String words) {
            try {
                watch.at(done, words);
            } catch (RuntimeException stop) {
                throw new StoppedException(stop);
            }
        }

        @Override
        protected OSMParsers buildOSMParsers(
                Map<String, PMap> values,
                Map<String, ImportUnit> units,
                Map<String, List<String>> restrictions,
                List<String> ignored) {
            return new Counting(super.buildOSMParsers(values, units, restrictions, ignored));
        }

        @Override
        protected void postImportOSM() {
            say(0.75, "preparing the graph");
            super.postImportOSM();
        }

        @Override
        protected void flush() {
            say(0.9, "writing the graph");
            super.flush();
        }

        /** Every way of the file comes by here: once to be looked at, and each piece of a road once more to be kept. */
        private final class Counting extends OSMParsers {

            Counting(OSMParsers made) {
                super(
                        made.getIgnoredHighways(),
                        made.getWayTagParsers(),
                        made.getRelationTagParsers(),
                        made.getRestrictionTagParsers());
            }

            @Override
            public boolean acceptWay(ReaderWay way) {
                // Once roads are being laid every way comes by a second time.
                if (made == 0 && seen++ % EVERY == 0) {
                    say(0.1, String.format(Locale.ROOT, "reading, %,d ways so far", seen - 1));
                }
                return super.acceptWay(way);
            }

            @Override
            public void handleWayTags(int edge, EdgeIntAccess access, ReaderWay way, IntsRef relation) {
                if (made++ % EVERY == 0) {
                    // Roads are cut into about twice as many pieces as there are ways.
                    say(
                            0.2 + 0.5 * Math.min(1, made / (2.0 * seen + 1)),
                            String.format(Locale.ROOT, "laying roads, %,d so far", made - 1));
                }
                super.handleWayTags(edge, access, way, relation);
            }
        }
    }
}
