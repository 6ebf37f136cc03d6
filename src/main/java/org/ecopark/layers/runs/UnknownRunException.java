package org.ecopark.layers.runs;

/** There is no run of that id. */
public class UnknownRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final long id;

    UnknownRunException(RunKind kind, long id) {
        super("There is no " + kind.code().replace('_', ' ') + " " + id);
        this.code = "unknown_" + kind.code();
        this.id = id;
    }

    String code() {
        return code;
    }

    long id() {
        return id;
    }
}
