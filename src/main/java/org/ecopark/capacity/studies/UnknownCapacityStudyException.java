package org.ecopark.capacity.studies;

/** There is no such study. */
class UnknownCapacityStudyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownCapacityStudyException(long id) {
        super("There is no capacity study " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
