package org.ecopark.intake;

import java.util.List;
import org.ecopark.intake.mapping.IssueBook;

/**
 * What became of a file.
 *
 * @param loaded false when it was to be strict and had errors: then nothing was kept
 * @param records in the file
 * @param passedOver records that the profile's filter left out
 */
record FileOutcome(boolean loaded, long records, long passedOver, List<LayerResult> layers, IssueBook issues) {

    /** The same, taken back. */
    FileOutcome takenBack() {
        return new FileOutcome(false, records, passedOver, layers, issues);
    }

    FileOutcome {
        layers = List.copyOf(layers);
    }

    long rejected() {
        return layers.stream().mapToLong(LayerResult::rejected).sum();
    }
}
