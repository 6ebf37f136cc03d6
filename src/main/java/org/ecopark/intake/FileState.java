package org.ecopark.intake;

import java.util.Locale;

/** Where one file of an import stands. */
enum FileState {
    WAITING,
    RUNNING,
    /** Loaded, perhaps without some of its rows. */
    LOADED,
    /** Loaded and taken back: a dry run. */
    TRIED,
    /** Could not be read, or had an error and was to be strict; nothing of it was loaded. */
    FAILED,
    CANCELLED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
