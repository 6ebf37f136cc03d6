package org.ecopark.hosting.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.ecopark.hosting.HostingFailure;
import org.springframework.util.FileSystemUtils;

/**
 * The files of a private cluster: {@code cluster} is its data, {@code password} and {@code admin-password} (mode 0600)
 * its keys, {@code port} its last port, {@code postgres.conf} what we set, {@code local.conf} what the operator sets.
 */
final class ClusterFolder {

    private final Path folder;
    private final Account account;

    ClusterFolder(Path folder, Account account) {
        this.folder = folder;
        this.account = account;
    }

    Path data() {
        return folder.resolve("cluster");
    }

    Path log() {
        return data().resolve("log");
    }

    /** PostgreSQL's major version that the data are of; empty when there are none yet. */
    Optional<Integer> majorVersion() {
        try {
            return Optional.of(Integer.valueOf(
                    Files.readString(data().resolve("PG_VERSION")).strip()));
        } catch (IOException noneYet) {
            return Optional.empty();
        }
    }

    /** Makes the folder and its keys, and sees to it that PostgreSQL's user may come there. */
    void prepare() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        account.barrier(folder).ifPresent(barrier -> {
            throw new HostingFailure(
                    "PostgreSQL runs as user '" + account.name().orElse("") + "', who may not pass " + barrier
                            + ". Choose a home elsewhere with --home, or allow it with: chmod o+x " + barrier);
        });
        secret("password");
        secret("admin-password");
    }

    /** A key, made when it is asked for the first time. */
    String secret(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n", StandardOpenOption.WRITE);
        }
        return Files.readString(file).strip();
    }

    /** An empty folder under another name than the data's: a start that is killed half way leaves no half database. */
    Path beginData() throws IOException {
        Path growing = folder.resolve("cluster.new");
        FileSystemUtils.deleteRecursively(growing);
        Files.createDirectory(
                growing, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(growing);
        return growing;
    }

    /** A file that only PostgreSQL's user can read, for the first password. */
    Path beginPassword(String password) throws IOException {
        Path file = folder.resolve("initial-password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        account.own(file);
        return file;
    }

    /** Makes what grew the data. */
    void finishData(Path growing, Path passwordFile) throws IOException {
        Files.writeString(
                growing.resolve("postgresql.conf"),
                "\ninclude_if_exists = '../postgres.conf'\ninclude_if_exists = '../local.conf'\n",
                StandardOpenOption.APPEND);
        Files.delete(passwordFile);
        Files.move(growing, data());
    }

    Optional<Integer> notedPort() throws IOException {
        Path note = folder.resolve("port");
        return Files.exists(note)
                ? Optional.of(Integer.valueOf(Files.readString(note).strip()))
                : Optional.empty();
    }

    void note(int port, String configuration) throws IOException {
        Files.writeString(folder.resolve("port"), port + "\n");
        Files.writeString(folder.resolve("postgres.conf"), configuration);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
