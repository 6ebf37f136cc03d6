package org.ecopark.web.pdf;

import java.util.Collection;
import java.util.stream.Collectors;

/** A page holds letters that no font on this machine writes; with empty boxes in their place it would mislead. */
public final class MissingLettersException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MOST = 12;

    private final String letters;

    MissingLettersException(Collection<Integer> missing) {
        this(missing.stream().sorted().limit(MOST).map(Character::toString).collect(Collectors.joining(" ")));
    }

    private MissingLettersException(String letters) {
        super("no TrueType font here writes " + letters);
        this.letters = letters;
    }

    /** The first few of them. */
    public String letters() {
        return letters;
    }
}
