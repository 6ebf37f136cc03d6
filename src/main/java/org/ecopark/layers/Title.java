package org.ecopark.layers;

import java.util.Locale;

/** A short text for people in the languages of the server. */
public record Title(String en, String ko) {

    /** The Korean text for Korean, English for everything else. */
    public String in(Locale language) {
        return "ko".equals(language.getLanguage()) ? ko : en;
    }
}
