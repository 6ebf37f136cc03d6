package org.ecopark.optimise;

/** The numbers of a problem are too large to be solved exactly in 64 bits: the caller should choose coarser units. */
public final class FlowOutOfRangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FlowOutOfRangeException(String what) {
        super(sentence(what));
    }

    FlowOutOfRangeException(String what, ArithmeticException cause) {
        super(sentence(what), cause);
    }

    private static String sentence(String what) {
        return what + "; choose a coarser unit of flow or of money";
    }
}
