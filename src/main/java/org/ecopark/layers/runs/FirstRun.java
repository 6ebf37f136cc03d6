package org.ecopark.layers.runs;

/** A run that the server makes of its own when it is ready, so that the layers of its kind have something to show. */
public interface FirstRun {

    /** Whether none is kept and there is something to compute with. */
    boolean isDue();

    /** Starts it. */
    void start();
}
