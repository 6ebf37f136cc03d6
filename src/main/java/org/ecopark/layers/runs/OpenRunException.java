package org.ecopark.layers.runs;

/** The run has not finished, and what was asked of it needs that. */
public class OpenRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final long id;

    OpenRunException(RunKind kind, long id) {
        super("The " + kind.code().replace('_', ' ') + " " + id + " has not finished");
        this.code = kind.code() + "_open";
        this.id = id;
    }

    String code() {
        return code;
    }

    long id() {
        return id;
    }
}
