package org.ecopark.prospects.point;

import java.util.Locale;
import org.ecopark.web.sheet.Sentences;

/** Sentences and numbers of the view in a language. */
public final class Words extends Sentences {

    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words KOREAN = new Words(Locale.KOREAN);

    private Words(Locale language) {
        super("prospects", language);
    }

    /** Korean for Korean, English for everything else. */
    public static Words in(Locale language) {
        return "ko".equals(language.getLanguage()) ? KOREAN : ENGLISH;
    }
}
