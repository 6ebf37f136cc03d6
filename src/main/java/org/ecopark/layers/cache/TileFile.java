package org.ecopark.layers.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.tiling.Tile;
import org.ecopark.geo.tiling.TileMatrixSet;

/** A tile as a file: its key, then its bytes. */
final class TileFile {

    private static final int MAGIC = 0xEC0_711E;

    private TileFile() {}

    static void write(Path file, TileKey key, CachedTile tile) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 16384))) {
            out.writeInt(MAGIC);
            out.writeShort(key.layers().size());
            for (String layer : key.layers()) {
                out.writeUTF(layer);
            }
            out.writeUTF(key.kind());
            out.writeUTF(key.style());
            out.writeUTF(key.parameters());
            out.writeUTF(key.asker().organisation());
            out.writeUTF(key.tile().set().id());
            out.writeInt(key.tile().z());
            out.writeInt(key.tile().x());
            out.writeInt(key.tile().y());
            out.writeDouble(key.margin());
            out.writeUTF(tile.note());
            out.writeInt(tile.size());
            tile.writeTo(out);
        }
    }

    /**
     * The key of a file.
     *
     * @throws IOException also when it is no tile
     */
    static TileKey key(Path file) throws IOException {
        try (DataInputStream in = open(file)) {
            return key(in);
        }
    }

    /** The tile of a file; fails when it is not that of the key. */
    static CachedTile read(Path file, TileKey expected) throws IOException {
        try (DataInputStream in = open(file)) {
            if (!key(in).equals(expected)) {
                throw new IOException("not the tile that was put there");
            }
            String note = in.readUTF();
            int size = in.readInt();
            byte[] bytes = in.readNBytes(size);
            if (bytes.length != size || in.read() >= 0) {
                throw new IOException("cut short or longer than it should be");
            }
            return CachedTile.of(bytes, note);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 16384));
    }

    private static TileKey key(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a tile");
        }
        int count = in.readShort();
        List<String> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            layers.add(in.readUTF());
        }
        String kind = in.readUTF();
        String style = in.readUTF();
        String parameters = in.readUTF();
        try {
            Asker asker = new Asker(in.readUTF());
            TileMatrixSet set =
                    TileMatrixSet.find(in.readUTF()).orElseThrow(() -> new IOException("of an unknown grid"));
            Tile tile = new Tile(set, in.readInt(), in.readInt(), in.readInt());
            return new TileKey(layers, kind, style, parameters, asker, tile, in.readDouble());
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }
}
