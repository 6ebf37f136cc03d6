package org.ecopark.optimise.natives;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import org.jspecify.annotations.Nullable;

/**
 * OR-Tools' machine code. It is unpacked to the temporary folder and loaded when the first problem comes, once; a
 * failure is kept, as trying again would only unpack 70 MB again.
 */
public final class OrTools {

    private static boolean loaded;
    private static @Nullable String failure;

    private OrTools() {}

    /**
     * Makes sure that it is loaded.
     *
     * @throws IllegalStateException with a sentence when it cannot be
     */
    public static synchronized void load() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        if (loaded) {
            return;
        }
        try {
            Loader.loadNativeLibraries();
            // The loader keeps quiet about what it could not load; the first use tells.
            new MinCostFlow().delete();
            loaded = true;
        } catch (RuntimeException | LinkageError e) {
            failure = "OR-Tools' library for " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + " cannot be loaded (" + e.getMessage() + "). The server must be built for this platform, and "
                    + System.getProperty("java.io.tmpdir") + " must have room and allow programs";
            throw new IllegalStateException(failure, e);
        }
    }
}
