package org.ecopark.hosting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.ecopark.hosting.database.Account;

/**
 * The folder one server keeps its things in. Holding a {@code Home} is holding its lock: the operating system frees it
 * when the process ends, however it ends, so a killed server never leaves a home locked.
 */
public final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel lockFile;

    private Home(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Whether a server holds the home. */
    public static boolean isInUse(Path folder) {
        try (FileChannel channel = openLock(folder)) {
            return !locked(channel);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** The home, or nothing when a server holds it. */
    public static Optional<Home> ifFree(Path folder) {
        return isInUse(folder) ? Optional.empty() : Optional.of(take(folder));
    }

    /**
     * The home, held until it is closed.
     *
     * @throws HostingFailure when another server holds it or it cannot be written to
     */
    public static Home take(Path folder) {
        try {
            createPassable(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new HostingFailure("Another Ecopark server" + holder(folder) + " is running on the home " + folder
                        + addressOf(folder).map(a -> ", at " + a).orElse("")
                        + ". Stop it first, or give this one a home of its own with --home.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            Files.deleteIfExists(address(folder));
            return new Home(folder, channel);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static HostingFailure unusable(Path folder, IOException e) {
        return new HostingFailure(
                "Cannot write to the home folder " + folder + " (" + e.getMessage()
                        + "). Make it writable, or choose another with --home.",
                e);
    }

    private static FileChannel openLock(Path folder) throws IOException {
        createPassable(folder);
        return FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Root's home has to be passable for the user PostgreSQL runs as; a plain user's is nobody else's business. */
    private static void createPassable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(
                    folder, PosixFilePermissions.fromString(Account.isRoot() ? "rwxr-xr-x" : "rwx------"));
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static String holder(Path folder) throws IOException {
        String pid = Files.readString(folder.resolve("lock")).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    private static Path address(Path folder) {
        return folder.resolve("address");
    }

    /** Where the server of a home answers, if one runs; read by the commands that talk to it. */
    public static Optional<String> addressOf(Path folder) {
        try {
            return Optional.of(Files.readString(address(folder)).strip());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    void noteAddress(String url) {
        try {
            Files.writeString(address(folder), url + "\n");
        } catch (IOException e) {
            throw new HostingFailure("Cannot write to the home folder " + folder + ": " + e.getMessage(), e);
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(address(folder));
            lockFile.close();
        } catch (IOException e) {
            throw new HostingFailure("Cannot leave the home folder " + folder + ": " + e.getMessage(), e);
        }
    }
}
