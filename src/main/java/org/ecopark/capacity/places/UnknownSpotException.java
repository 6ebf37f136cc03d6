package org.ecopark.capacity.places;

/** There is no such zone or park. */
public class UnknownSpotException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String kind;
    private final long id;

    public UnknownSpotException(String kind, long id) {
        super("There is no " + kind + " " + id);
        this.kind = kind;
        this.id = id;
    }

    public String kind() {
        return kind;
    }

    public long id() {
        return id;
    }
}
