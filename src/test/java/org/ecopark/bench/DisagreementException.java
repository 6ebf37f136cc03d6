package org.ecopark.bench;

/** Two ways that must give the same answer did not: no number of such a run counts. */
class DisagreementException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DisagreementException(String what) {
        super(what);
    }
}
