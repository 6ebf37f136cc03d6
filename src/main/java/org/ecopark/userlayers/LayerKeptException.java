package org.ecopark.userlayers;

/** Something cannot be taken back, because work would be lost or what it was is gone. */
class LayerKeptException extends RuntimeException {

    /** Rows of the layer were changed since it was replaced. */
    static final String EDITED = "user_layer_edited";

    /** The layer was replaced or removed since its row was changed. */
    static final String REPLACED = "user_layer_replaced";

    /** The rows that it had are no longer kept. */
    static final String FORGOTTEN = "user_layer_forgotten";

    private static final long serialVersionUID = 1;

    private final String code;
    private final String layer;

    LayerKeptException(String code, String layer) {
        super(code + ": " + layer);
        this.code = code;
        this.layer = layer;
    }

    String code() {
        return code;
    }

    String layer() {
        return layer;
    }
}
