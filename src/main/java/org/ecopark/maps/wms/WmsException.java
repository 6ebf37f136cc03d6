package org.ecopark.maps.wms;

import org.jspecify.annotations.Nullable;

/** A request cannot be answered; it is told as a service exception. */
class WmsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable String code;

    /**
     * A fault.
     *
     * @param code as the standard names it; null where it has none
     */
    WmsException(@Nullable String code, String message) {
        super(message);
        this.code = code;
    }

    @Nullable
    String code() {
        return code;
    }

    static WmsException missing(String parameter) {
        return new WmsException(null, "The parameter " + parameter + " is missing.");
    }
}
