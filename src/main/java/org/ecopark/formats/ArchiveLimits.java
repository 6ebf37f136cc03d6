package org.ecopark.formats;

/**
 * How far an archive is opened.
 *
 * @param bytes all its files unpacked, at most
 * @param files in it, at most
 * @param ratio unpacked to packed bytes, at most, once more than {@link #HARMLESS_BYTES} came out: tables of blanks pack
 *     a hundred to one, bombs a thousand to one
 */
public record ArchiveLimits(long bytes, int files, int ratio) {

    /** Below this nothing is called a bomb. */
    public static final long HARMLESS_BYTES = 64L << 20;

    public ArchiveLimits {
        if (bytes < 1 || files < 1 || ratio < 1) {
            throw new IllegalArgumentException("limits of an archive are at least one");
        }
    }

    /** Limits for uploads of so many bytes. */
    public static ArchiveLimits forUploads(long bytes) {
        return new ArchiveLimits(4 * bytes, 10_000, 250);
    }
}
