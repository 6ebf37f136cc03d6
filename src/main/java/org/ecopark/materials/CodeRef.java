package org.ecopark.materials;

/**
 * A code in a code system, such as {@code low} 150103 (List of Waste).
 *
 * @param system key of the system: {@code low}, {@code sepa}, …
 * @param code without blanks and asterisk where the system is the List of Waste, as written elsewhere
 */
public record CodeRef(String system, String code) {

    /** Key of the European List of Waste. */
    public static final String LIST_OF_WASTE = "low";

    public CodeRef {
        if (system.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("A code has a system and a code");
        }
        if (LIST_OF_WASTE.equals(system)) {
            code = code.replaceAll("[\\s*.]", "");
        }
    }

    public boolean isListOfWaste() {
        return LIST_OF_WASTE.equals(system);
    }

    /** Whether this is the other code or lies below it in the List of Waste (chapter, sub-chapter). */
    public boolean isWithin(CodeRef other) {
        return system.equals(other.system)
                && (code.equals(other.code) || (isListOfWaste() && code.startsWith(other.code)));
    }

    boolean isOfSameSystem(CodeRef other) {
        return system.equals(other.system);
    }

    boolean sharesSubChapterWith(CodeRef other) {
        return sharesPrefix(other, 4);
    }

    boolean sharesChapterWith(CodeRef other) {
        return sharesPrefix(other, 2);
    }

    private boolean sharesPrefix(CodeRef other, int length) {
        return isListOfWaste()
                && other.isListOfWaste()
                && code.length() >= length
                && other.code.length() >= length
                && code.regionMatches(0, other.code, 0, length);
    }
}
