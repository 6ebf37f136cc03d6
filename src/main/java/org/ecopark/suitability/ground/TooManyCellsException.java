package org.ecopark.suitability.ground;

/** A grid has more cells, or a layer more features, than can be looked at. */
public class TooManyCellsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;
    private final long count;
    private final long most;

    /** @param what is too many: {@code cells}, or the name of a layer */
    public TooManyCellsException(String what, long count, long most) {
        super(count + " of " + what + " are more than " + most);
        this.what = what;
        this.count = count;
        this.most = most;
    }

    public String what() {
        return what;
    }

    public long count() {
        return count;
    }

    public long most() {
        return most;
    }
}
