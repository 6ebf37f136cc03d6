package org.ecopark.userlayers.published;

/** A table cannot be published; the message says why and what to change. */
class UnpublishableTableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnpublishableTableException(String sentence) {
        super(sentence);
    }
}
