package org.ecopark.web.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/** A font of this machine: its file, that of its bold form where there is one, and which letters it writes. */
final class Face {

    /** Drawings are written with fonts of Java, which are asked for one UTF-16 unit at a time: nothing beyond those. */
    private static final int LETTERS = 0x10000;

    private final Path regular;
    private final @Nullable Path bold;
    private final BitSet written;

    private Face(Path regular, @Nullable Path bold, BitSet written) {
        this.regular = regular;
        this.bold = bold;
        this.written = written;
    }

    /**
     * Reads which letters a font writes.
     *
     * @throws IOException when it is no font with TrueType outlines, which alone can be embedded
     */
    static Face read(Path regular, @Nullable Path bold) throws IOException {
        BitSet written = letters(regular);
        if (bold != null) {
            // A heading must not fall back to another font in the middle of a word.
            written.and(letters(bold));
        }
        return new Face(regular, bold, written);
    }

    private static BitSet letters(Path file) throws IOException {
        try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile());
                TrueTypeFont font = new TTFParser().parse(bytes)) {
            if (!font.getTableMap().containsKey("glyf")) {
                throw new IOException(file + " has no TrueType outlines");
            }
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet letters = new BitSet(LETTERS);
            for (int letter = ' '; letter < LETTERS; letter++) {
                if (glyphs.getGlyphId(letter) > 0) {
                    letters.set(letter);
                }
            }
            return letters;
        }
    }

    boolean writes(int letter) {
        return written.get(letter);
    }

    Path regular() {
        return regular;
    }

    @Nullable
    Path bold() {
        return bold;
    }
}
