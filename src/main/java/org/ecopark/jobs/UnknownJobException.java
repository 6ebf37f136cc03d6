package org.ecopark.jobs;

/** There is no job of that id. */
public class UnknownJobException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownJobException(long id) {
        super("There is no job " + id);
        this.id = id;
    }

    public long id() {
        return id;
    }
}
