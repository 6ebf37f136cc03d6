package org.ecopark.transport.regions;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.jobs.JobWork;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.LayerVersions;
import org.ecopark.transport.roads.RoadBuilder;
import org.ecopark.transport.roads.RoadFileException;
import org.ecopark.transport.roads.RoadGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The regions whose roads are loaded. One is built at a time, since building takes memory; a new one of a known name
 * takes the old one's place once it is complete. A search that is under way on a region that goes ends undisturbed.
 */
@Service
public class RoadRegions {

    private static final Logger LOG = LoggerFactory.getLogger(RoadRegions.class);
    private static final long TURN_MS = 200;

    private final Jobs jobs;
    private final RoadRepository repository;
    private final RoadFolder folder;
    private final LayerVersions versions;
    private final TransactionTemplate transaction;
    private final Map<Long, RoadGraph> loaded = new ConcurrentSkipListMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    RoadRegions(
            Jobs jobs,
            RoadRepository repository,
            RoadFolder folder,
            LayerVersions versions,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.repository = repository;
        this.folder = folder;
        this.versions = versions;
        this.transaction = transaction;
    }

    /** An extract that was handed in. */
    record Order(Path file, String name, String fileName, long bytes, Asker asker) {}

    @EventListener(ApplicationStartedEvent.class)
    void load() {
        folder.clearLeavings();
        for (RoadRegion region : repository.list()) {
            try {
                loaded.put(region.id(), RoadGraph.open(folder.finished(region.folder())));
            } catch (RoadFileException e) {
                LOG.warn("The roads of {} cannot be used: {} Load the extract again.", region.name(), e.getMessage());
            }
        }
    }

    /** The graphs as they are now, oldest first. */
    public List<RoadGraph> graphs() {
        return List.copyOf(loaded.values());
    }

    List<RoadRegion> list() {
        return repository.list();
    }

    RoadRegion region(long id) {
        return repository.find(id).orElseThrow(() -> new UnknownRoadsException(id));
    }

    /** Whether ways are found on it; not when its folder is gone or of another version. */
    boolean isLoaded(RoadRegion region) {
        return loaded.containsKey(region.id());
    }

    /** Builds and loads an extract as a job. */
    Job submit(Order order) {
        return jobs.submit("roads", order.name(), order.asker(), new JobWork() {
            @Override
            public String run(JobProgress progress) {
                try {
                    return "/api/roads/" + build(order, progress).id();
                } finally {
                    abandon();
                }
            }

            @Override
            public void abandon() {
                RoadFolder.delete(order.file());
            }
        });
    }

    private RoadRegion build(Order order, JobProgress progress) {
        waitForTurn(progress);
        String name = UUID.randomUUID().toString();
        try {
            progress.report(0, "opening the extract");
            RoadBuilder.build(order.file(), folder.unfinished(name), (done, words) -> progress.report(done, words));
            progress.report(0.92, "opening the graph");
            RoadGraph graph = RoadGraph.open(folder.unfinished(name));
            RoadRegion region = keep(order, name, graph, progress);
            loaded.put(region.id(), graph);
            return region;
        } catch (RoadFileException e) {
            throw new JobFailedException(String.valueOf(e.getMessage()));
        } finally {
            RoadFolder.delete(folder.unfinished(name));
            oneAtATime.unlock();
        }
    }

    private RoadRegion keep(Order order, String name, RoadGraph graph, JobProgress progress) {
        progress.report(0.95, "keeping the main roads");
        List<RoadLines.RoadLine> lines = RoadLines.of(graph);
        Optional<RoadRegion> before = repository.findByName(order.name());
        // From here on it is complete; the last moment to stop.
        progress.goOn();
        folder.finish(name);
        try {
            RoadRegion kept = transaction.execute(status -> {
                before.ifPresent(old -> repository.delete(old.id()));
                RoadRegion region = repository.insert(region(order, name, graph));
                repository.insertLines(region.id(), lines);
                versions.changed(
                        RoadLayers.ROADS,
                        before.map(RoadRegion::bounds)
                                .map(old -> old.union(region.bounds()))
                                .orElse(region.bounds()));
                return region;
            });
            before.ifPresent(this::forget);
            return kept;
        } catch (RuntimeException e) {
            RoadFolder.delete(folder.finished(name));
            throw e;
        }
    }

    private static RoadRegion region(Order order, String name, RoadGraph graph) {
        RoadGraph.Bounds box = graph.bounds();
        return new RoadRegion(
                0,
                order.name(),
                name,
                order.fileName(),
                order.bytes(),
                graph.nodes(),
                graph.edges(),
                new Box(box.west(), box.south(), box.east(), box.north()),
                graph.dataDate().orElse(null),
                Instant.EPOCH);
    }

    private void waitForTurn(JobProgress progress) {
        progress.report(0, "waits for other roads to be built");
        try {
            while (!oneAtATime.tryLock(TURN_MS, TimeUnit.MILLISECONDS)) {
                progress.goOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailedException("The server was stopped while the roads waited to be built.");
        }
    }

    /**
     * Unloads a region and deletes its graph.
     *
     * @throws UnknownRoadsException when there is none of that id
     */
    void delete(long id) {
        RoadRegion region = region(id);
        transaction.executeWithoutResult(status -> {
            repository.delete(id);
            versions.changed(RoadLayers.ROADS, region.bounds());
        });
        forget(region);
    }

    /** The graph is left to those who still search on it; its memory goes with the last of them. */
    private void forget(RoadRegion region) {
        loaded.remove(region.id());
        RoadFolder.delete(folder.finished(region.folder()));
    }
}
