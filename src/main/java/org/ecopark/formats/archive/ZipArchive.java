package org.ecopark.formats.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ecopark.formats.ArchiveLimits;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.Encodings;

/**
 * Unpacks a zip archive into a folder of its taker. Folders inside become numbered folders, so that nothing an archive
 * says becomes a path; names of files are kept, in the encoding they are found to have. Sizes are counted as they come
 * out, whatever the archive claims.
 */
public final class ZipArchive {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 120;

    private final Path folder;
    private final ArchiveLimits limits;
    private final Map<String, Path> folders = new HashMap<>();
    private final List<Path> unpacked = new ArrayList<>();
    private long bytes;

    private ZipArchive(Path folder, ArchiveLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * Unpacks everything.
     *
     * @return the files, in the order of the archive
     * @throws BrokenFileException when it is refused or broken; what was unpacked until then stays for the taker to clear
     */
    public static List<Path> unpack(Path archive, Path folder, ArchiveLimits limits) {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            return new ZipArchive(folder, limits).unpack(zip);
        } catch (UnsupportedZipFeatureException e) {
            throw new BrokenFileException("the archive uses a way of packing that is not read: " + e.getMessage(), e);
        } catch (ZipException | EOFException e) {
            throw new BrokenFileException("the archive is broken or cut off: " + e.getMessage(), e);
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("zip")
                    || String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("archive")) {
                throw new BrokenFileException("the archive is broken or cut off: " + e.getMessage(), e);
            }
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException("the archive is broken: " + e.getMessage(), e);
        }
    }

    private List<Path> unpack(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > limits.files()) {
            throw new BrokenFileException(
                    "the archive holds " + entries.size() + " files; at most " + limits.files() + " are unpacked");
        }
        for (ZipArchiveEntry entry : entries) {
            String name = name(entry);
            refuseStrangeNames(name);
            if (entry.isDirectory() || isHousekeeping(name)) {
                continue;
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new BrokenFileException("'" + name + "' is encrypted; send the archive without a password");
            }
            if (entry.isUnixSymlink()) {
                throw new BrokenFileException("'" + name + "' is a link to another file, which is not followed");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                unpack(name, in, Math.max(1, entry.getCompressedSize()));
            }
        }
        return unpacked;
    }

    private void unpack(String name, InputStream in, long packed) throws IOException {
        Path target = target(name);
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (size == 0 && isZip(buffer, read) && !mayBeZip(name)) {
                    throw new BrokenFileException(
                            "'" + name + "' is an archive inside the archive; unpack it and send what is in it");
                }
                size += read;
                bytes += read;
                if (bytes > limits.bytes()) {
                    throw new BrokenFileException(
                            "the archive unpacks to more than " + (limits.bytes() >> 20) + " MB; send it in parts");
                }
                if (size > ArchiveLimits.HARMLESS_BYTES && size / packed > limits.ratio()) {
                    throw new BrokenFileException("'" + name + "' unpacks to more than " + limits.ratio()
                            + " times its size, as archives do that are made to harm; send it unpacked");
                }
                out.write(buffer, 0, read);
            }
        }
        unpacked.add(target);
    }

    private static boolean isZip(byte[] head, int length) {
        return length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** Workbooks and KMZ are zips of their own and read as such. */
    private static boolean mayBeZip(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".kmz");
    }

    private Path target(String name) throws IOException {
        int slash = name.lastIndexOf('/');
        String parent = slash < 0 ? "" : name.substring(0, slash);
        Path inside = folders.get(parent);
        if (inside == null) {
            inside = Files.createDirectories(folder.resolve(Integer.toString(folders.size())));
            folders.put(parent, inside);
        }
        String last = name.substring(slash + 1).replaceAll("[\\p{Cntrl}:*?\"<>|\\\\]", "_");
        String plain = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        Path target = inside.resolve(plain);
        if (!inside.normalize().equals(target.normalize().getParent()) || Files.exists(target)) {
            throw new BrokenFileException("'" + name + "' stands twice in the archive or has no usable name");
        }
        return target;
    }

    private static void refuseStrangeNames(String name) {
        boolean leaves = name.startsWith("/")
                || name.startsWith("\\")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("[/\\\\]", -1)).contains("..");
        if (leaves || name.indexOf('\0') >= 0) {
            throw new BrokenFileException("'" + name.replace('\0', '?')
                    + "' would be unpacked outside its folder; such archives are refused");
        }
    }

    private static boolean isHousekeeping(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.equalsIgnoreCase("Thumbs.db");
    }

    /** Windows writes names in its own encoding, such as CP949 in Korea, and does not say so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null
                || entry.getGeneralPurposeBit().usesUTF8ForNames()
                || Encodings.decodes(raw, StandardCharsets.UTF_8)) {
            return entry.getName();
        }
        return new String(raw, Encodings.detect(raw)).replace('\\', '/');
    }
}
