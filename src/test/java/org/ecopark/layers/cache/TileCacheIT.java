package org.ecopark.layers.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecopark.EcoparkIT;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.geo.tiling.Tile;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.hosting.HostingSettings;
import org.ecopark.layers.LayerChanged;
import org.ecopark.layers.LayerVersions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** What is kept, what a change drops, and what a restart leaves. */
@EcoparkIT
class TileCacheIT {

    private static final double MARGIN = 1 / 64.0;

    @Autowired
    private StampRepository stamps;

    @Autowired
    private Followers followers;

    @Autowired
    private TileCache served;

    @Autowired
    private LayerVersions versions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path home;

    private final List<TileCache> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(TileCache::close);
        jdbc.sql("DELETE FROM layers.layer_version WHERE layer LIKE 'tilecacheit%'")
                .update();
    }

    private TileCache cache(int memoryKb, int diskKb) {
        CacheSettings settings = new CacheSettings(DataSize.ofKilobytes(memoryKb), DataSize.ofKilobytes(diskKb));
        HostingSettings hosting = new HostingSettings(home.toString(), "", "", false);
        TileCache cache = new TileCache(settings, new TileDisk(settings, hosting, stamps), followers);
        open.add(cache);
        return cache;
    }

    private static TileKey key(String layer, Tile tile) {
        return new TileKey(List.of(layer), "test", "", "", Asker.everyone(), tile, MARGIN);
    }

    private static TileKey key(int z, int x, int y) {
        return key("tilecacheit", new Tile(TileMatrixSet.WEB_MERCATOR_QUAD, z, x, y));
    }

    private static CachedTile tile(String text) {
        return CachedTile.of(text.getBytes(UTF_8), "");
    }

    private static String text(CachedTile tile) {
        try {
            return new String(tile.open().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isKept(TileCache cache, TileKey key) {
        long made = cache.counts().made();
        cache.tile(key, () -> tile("again"));
        return cache.counts().made() == made;
    }

    private void awaitDisk(TileCache cache, int tiles) {
        await().untilAsserted(() -> assertThat(cache.counts().onDisk()).isEqualTo(tiles));
    }

    @Test
    void makesATileOnce() {
        TileCache cache = cache(100, 0);
        assertThat(text(cache.tile(key(3, 1, 2), () -> tile("first")))).isEqualTo("first");
        assertThat(text(cache.tile(key(3, 1, 2), () -> tile("second")))).isEqualTo("first");
        assertThat(text(cache.tile(key(3, 2, 1), () -> tile("other")))).isEqualTo("other");
        assertThat(cache.counts().found()).isEqualTo(1);
        assertThat(cache.counts().made()).isEqualTo(2);
    }

    @Test
    void tellsTilesApartByAllThatMakesThem() {
        TileCache cache = cache(100, 0);
        Tile tile = new Tile(TileMatrixSet.WEB_MERCATOR_QUAD, 2, 1, 1);
        Tile degrees = new Tile(TileMatrixSet.WORLD_CRS84_QUAD, 2, 1, 1);
        Asker some = new Asker("somebody");
        List<TileKey> keys = List.of(
                new TileKey(List.of("a"), "mvt", "", "", Asker.everyone(), tile, 0),
                new TileKey(List.of("a", "b"), "mvt", "", "", Asker.everyone(), tile, 0),
                new TileKey(List.of("b", "a"), "mvt", "", "", Asker.everyone(), tile, 0),
                new TileKey(List.of("a"), "png", "", "", Asker.everyone(), tile, 0),
                new TileKey(List.of("a"), "mvt", "dark", "", Asker.everyone(), tile, 0),
                new TileKey(List.of("a"), "mvt", "", "run=7", Asker.everyone(), tile, 0),
                new TileKey(List.of("a"), "mvt", "", "", some, tile, 0),
                new TileKey(List.of("a"), "mvt", "", "", Asker.everyone(), degrees, 0));
        keys.forEach(key -> cache.tile(key, () -> tile(key.toString())));
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(text(cache.tile(key, () -> tile("again")))).isEqualTo(key.toString()));
    }

    /** Which tiles a box touches is computed here from the definition of the grid, by sampling the box densely. */
    @Test
    void aChangeDropsTheTilesItMeetsAndNoOthers() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            TileCache cache = cache(10_000, 0);
            int z = 1 + random.nextInt(6);
            double west = -170 + random.nextDouble() * 300;
            double south = -80 + random.nextDouble() * 140;
            Box where = new Box(west, south, west + random.nextDouble() * 40, south + random.nextDouble() * 20);
            List<TileKey> all = new ArrayList<>();
            for (int x = 0; x < 1 << z; x++) {
                for (int y = 0; y < 1 << z; y++) {
                    all.add(key(z, x, y));
                    all.add(key("tilecacheit_other", new Tile(TileMatrixSet.WEB_MERCATOR_QUAD, z, x, y)));
                }
            }
            all.forEach(key -> cache.tile(key, () -> tile("old")));
            cache.on(new LayerChanged("tilecacheit", where, 1));
            for (TileKey key : all) {
                boolean touched = key.layers().contains("tilecacheit") && isMet(key.tile(), where);
                assertThat(isKept(cache, key)).as(key + " " + where).isEqualTo(!touched);
            }
        }
    }

    private static boolean isMet(Tile tile, Box where) {
        double side = 360.0 / (1 << tile.z());
        double west = -180 + tile.x() * side - side * MARGIN;
        double east = -180 + (tile.x() + 1) * side + side * MARGIN;
        double top = mercator(where.north());
        double bottom = mercator(where.south());
        double north = 180 - tile.y() * side + side * MARGIN;
        double south = 180 - (tile.y() + 1) * side - side * MARGIN;
        return where.west() <= east && where.east() >= west && bottom <= north && top >= south;
    }

    /** In degrees of longitude at the equator. */
    private static double mercator(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }

    @Test
    void aChangeWithoutAPlaceDropsTheLayerAlsoWhereItIsOneOfSeveral() {
        TileCache cache = cache(100, 0);
        Tile tile = new Tile(TileMatrixSet.WEB_MERCATOR_QUAD, 9, 3, 3);
        TileKey both = new TileKey(List.of("x", "tilecacheit"), "test", "", "", Asker.everyone(), tile, 0);
        cache.tile(both, () -> tile("old"));
        cache.tile(key("x", tile), () -> tile("old"));
        cache.on(new LayerChanged("tilecacheit", null, 1));
        assertThat(isKept(cache, key("x", tile))).isTrue();
        assertThat(isKept(cache, both)).isFalse();
    }

    @Test
    void layersThatShowTheChangedRowsAreDroppedThere() {
        TileCache cache = cache(100, 0);
        Tile near = new Tile(TileMatrixSet.WEB_MERCATOR_QUAD, 5, 16, 16);
        Tile far = new Tile(TileMatrixSet.WEB_MERCATOR_QUAD, 5, 1, 16);
        for (Tile tile : List.of(near, far)) {
            for (String layer : List.of("facilities", "candidates", "plots")) {
                cache.tile(key(layer, tile), () -> tile("old"));
            }
        }
        // Facilities show the name of their park; candidates tell whether the register changed.
        cache.on(new LayerChanged("parks", near.box(), 1));
        assertThat(isKept(cache, key("facilities", near))).isFalse();
        assertThat(isKept(cache, key("facilities", far))).isTrue();
        assertThat(isKept(cache, key("plots", near))).isTrue();
        assertThat(isKept(cache, key("candidates", near))).isFalse();
        assertThat(isKept(cache, key("candidates", far))).isFalse();
    }

    @Test
    void aTileThatWasBegunBeforeAChangeIsNotKept() throws Exception {
        TileCache cache = cache(100, 100);
        TileKey key = key(4, 5, 5);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> text(cache.tile(key, () -> {
            begun.countDown();
            awaitUninterruptibly(changed);
            return tile("old");
        })));
        begun.await();
        cache.on(new LayerChanged("tilecacheit", key.tile().box(), 1));
        // Whoever asks after the change gets the new rows although the old tile is still being made.
        assertThat(text(cache.tile(key, () -> tile("new")))).isEqualTo("new");
        changed.countDown();
        assertThat(slow.get()).isEqualTo("old");
        assertThat(text(cache.tile(key, () -> tile("third")))).isEqualTo("new");
        awaitDisk(cache, 1);
        cache.close();
        assertThat(text(cache(100, 100).tile(key, () -> tile("fourth")))).isIn("new", "fourth");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void manyCallersAndChangesNeverLeaveAnOldTile() throws Exception {
        TileCache cache = cache(1000, 1000);
        AtomicInteger row = new AtomicInteger();
        List<CompletableFuture<Void>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Random random = new Random(i);
            readers.add(CompletableFuture.runAsync(() -> {
                for (int n = 0; n < 3000; n++) {
                    int before = row.get();
                    int seen = Integer.parseInt(
                            text(cache.tile(key(2, random.nextInt(4), 1), () -> tile(Integer.toString(row.get())))));
                    // A change that was told before we asked is seen; "told" is the last act of a writer below.
                    assertThat(seen).isGreaterThanOrEqualTo(before - 1);
                }
            }));
        }
        for (int n = 1; n < 400; n++) {
            row.incrementAndGet();
            cache.on(new LayerChanged("tilecacheit", Box.world(), n));
            Thread.sleep(1);
        }
        for (CompletableFuture<Void> reader : readers) {
            reader.get();
        }
        cache.on(new LayerChanged("tilecacheit", Box.world(), 400));
        for (int x = 0; x < 4; x++) {
            assertThat(text(cache.tile(key(2, x, 1), () -> tile(row.toString()))))
                    .isEqualTo(row.toString());
        }
    }

    @Test
    void callersOfTheSameTileShareTheWork() throws Exception {
        TileCache cache = cache(100, 0);
        AtomicInteger makers = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<CachedTile>> callers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            callers.add(CompletableFuture.supplyAsync(
                    () -> cache.tile(key(1, 0, 0), () -> {
                        makers.incrementAndGet();
                        awaitUninterruptibly(go);
                        return tile("one");
                    }),
                    work -> new Thread(work).start()));
        }
        Thread.sleep(50);
        go.countDown();
        for (CompletableFuture<CachedTile> caller : callers) {
            assertThat(text(caller.get())).isEqualTo("one");
        }
        assertThat(makers).hasValue(1);
    }

    @Test
    void aFailureIsToldAndNotKept() {
        TileCache cache = cache(100, 100);
        assertThatThrownBy(() -> cache.tile(key(1, 0, 0), () -> {
                    throw new IllegalStateException("no rows today");
                }))
                .hasMessage("no rows today");
        assertThat(text(cache.tile(key(1, 0, 0), () -> tile("now")))).isEqualTo("now");
    }

    @Test
    void staysWithinItsBounds() {
        TileCache cache = cache(50, 200);
        for (int x = 0; x < 256; x++) {
            cache.tile(key(8, x, 3), () -> tile("x".repeat(3000)));
            assertThat(cache.counts().memoryBytes()).isLessThanOrEqualTo(50 * 1024);
        }
        assertThat(cache.counts().inMemory()).isEqualTo(50 * 1024 / 3400);
        // The last one asked for stays, the first one went.
        assertThat(isKept(cache, key(8, 255, 3))).isTrue();
        await().untilAsserted(() -> assertThat(cache.counts().onDisk()).isBetween(45, 50));
        assertThat(cache.counts().diskBytes()).isLessThanOrEqualTo(200 * 1024);
        await().untilAsserted(() -> assertThat(files()).isEqualTo(cache.counts().onDisk()));
    }

    private long files() throws IOException {
        try (var files = Files.walk(home.resolve("tiles"))) {
            return files.filter(file -> file.toString().endsWith(".tile")).count();
        }
    }

    @Test
    void findsOnDiskWhatMemoryGaveUp() {
        TileCache cache = cache(5, 1000);
        cache.tile(key(8, 0, 3), () -> tile("x".repeat(3000)));
        awaitDisk(cache, 1);
        cache.tile(key(8, 1, 3), () -> tile("y".repeat(3000)));
        assertThat(isKept(cache, key(8, 0, 3))).isTrue();
    }

    @Test
    void survivesARestartWhereNothingChanged() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> versions.changed("tilecacheit", null));
        TileCache first = cache(100, 1000);
        TileKey changes = key("tilecacheit_two", new Tile(TileMatrixSet.WEB_MERCATOR_QUAD, 1, 0, 0));
        first.tile(key(1, 0, 0), () -> CachedTile.of("old".getBytes(UTF_8), "thinned"));
        first.tile(key(1, 0, 1), () -> CachedTile.of(new byte[0], ""));
        first.tile(changes, () -> tile("old"));
        awaitDisk(first, 3);
        first.close();
        transaction.executeWithoutResult(status -> versions.changed("tilecacheit_two", null));
        TileCache second = cache(100, 1000);
        awaitDisk(second, 2);
        CachedTile kept = second.tile(key(1, 0, 0), () -> tile("new"));
        assertThat(text(kept)).isEqualTo("old");
        assertThat(kept.note()).isEqualTo("thinned");
        assertThat(second.tile(key(1, 0, 1), () -> tile("new")).isEmpty()).isTrue();
        assertThat(text(second.tile(changes, () -> tile("new")))).isEqualTo("new");
    }

    @Test
    void aBrokenFileIsNoTile() throws IOException {
        TileCache first = cache(100, 1000);
        first.tile(key(1, 0, 0), () -> tile("old"));
        first.tile(key(1, 1, 0), () -> tile("old"));
        awaitDisk(first, 2);
        first.close();
        List<Path> files;
        try (var walk = Files.walk(home.resolve("tiles"))) {
            files = walk.filter(file -> file.toString().endsWith(".tile")).toList();
        }
        Files.write(files.get(0), new byte[] {1, 2, 3});
        byte[] half = Files.readAllBytes(files.get(1));
        Files.write(files.get(1), java.util.Arrays.copyOf(half, half.length - 1));
        TileCache second = cache(100, 1000);
        awaitDisk(second, 1);
        assertThat(text(second.tile(key(1, 0, 0), () -> tile("new")))).isEqualTo("new");
        assertThat(text(second.tile(key(1, 1, 0), () -> tile("new")))).isEqualTo("new");
    }

    @Test
    void hearsOfChangesInTheTransactionThatMakesThem() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        TileKey key = key(6, 1, 1);
        served.tile(key, () -> tile("old"));
        transaction.executeWithoutResult(status -> {
            versions.changed("tilecacheit", key.tile().box());
            assertThat(text(served.tile(key, () -> tile("soon")))).isEqualTo("old");
        });
        assertThat(text(served.tile(key, () -> tile("new")))).isEqualTo("new");
        transaction.executeWithoutResult(status -> {
            versions.changed("tilecacheit", key.tile().box());
            status.setRollbackOnly();
        });
        assertThat(text(served.tile(key, () -> tile("newer")))).isEqualTo("new");
    }

    @Test
    void noticesWhatAnotherServerChanged() {
        TileCache cache = cache(100, 0);
        TileKey key = key(6, 2, 1);
        cache.tile(key, () -> tile("old"));
        // Nobody tells this cache.
        jdbc.sql("INSERT INTO layers.layer_version (layer, version) VALUES ('tilecacheit', 5)")
                .update();
        await().atMost(java.time.Duration.ofSeconds(15))
                .until(() -> text(cache.tile(key, () -> tile("new"))).equals("new"));
    }
}
