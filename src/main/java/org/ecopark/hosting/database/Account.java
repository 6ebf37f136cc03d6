package org.ecopark.hosting.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopark.hosting.HostingFailure;

/**
 * The system user that PostgreSQL runs as. PostgreSQL refuses to run as root, so root hands it to an unprivileged user;
 * anybody else runs it as themselves.
 *
 * @param name user to change to; empty means no change
 */
public record Account(Optional<String> name) {

    private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    /** Whether this server runs as root. */
    public static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    static Account forPostgres() {
        if (!isRoot()) {
            return new Account(Optional.empty());
        }
        return new Account(Optional.of(UNPRIVILEGED.stream()
                .filter(Account::exists)
                .findFirst()
                .orElseThrow(() -> new HostingFailure("PostgreSQL does not run as root and there is no user"
                        + " 'postgres' to run it as. Create one with: useradd --system postgres"))));
    }

    private static boolean exists(String user) {
        try {
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The words to put before a command so that it runs as this account. */
    List<String> prefix() {
        return name.map(user -> Files.isExecutable(Path.of("/usr/bin/setpriv"))
                        ? List.of(
                                "/usr/bin/setpriv", "--reuid=" + user, "--regid=" + group(user), "--init-groups", "--")
                        : List.of("runuser", "-u", user, "--"))
                .orElse(List.of());
    }

    private static String group(String user) {
        return "nobody".equals(user) ? "nogroup" : user;
    }

    void own(Path path) throws IOException {
        if (name.isPresent()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name.get()));
        }
    }

    /** The nearest folder above {@code path}, itself included, that this account may not pass through. */
    Optional<Path> barrier(Path path) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Stream.iterate(path, p -> p != null, Path::getParent)
                .filter(Files::isDirectory)
                .filter(this::isClosed)
                .reduce((lower, upper) -> upper);
    }

    private boolean isClosed(Path folder) {
        try {
            var attributes = Files.getFileAttributeView(folder, PosixFileAttributeView.class)
                    .readAttributes();
            Set<PosixFilePermission> permissions = attributes.permissions();
            return attributes.owner().getName().equals(name.orElse(""))
                    ? !permissions.contains(PosixFilePermission.OWNER_EXECUTE)
                    : !permissions.contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            return true;
        }
    }
}
