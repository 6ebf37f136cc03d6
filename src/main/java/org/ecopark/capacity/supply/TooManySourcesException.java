package org.ecopark.capacity.supply;

/** More offers and needs lie around a place than can be looked at in one question. */
public class TooManySourcesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int most;

    public TooManySourcesException(int most) {
        super("More than " + most + " offers and needs, or pairs of them, lie within reach");
        this.most = most;
    }

    public int most() {
        return most;
    }
}
