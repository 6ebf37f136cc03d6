package org.ecopark.prospects.point;

import java.util.Locale;
import org.ecopark.measure.Figure;
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

    /** Inputs that are named by their year or currency, too, and limits with the side that is not known. */
    @Override
    public String name(String key) {
        int end = key.lastIndexOf('_');
        if (key.startsWith("price_index_") || key.startsWith("exchange_rate_")) {
            return say("dated." + key.substring(0, end), key.substring(end + 1));
        }
        int colon = key.indexOf(':');
        String side = "side." + key.substring(colon + 1);
        return colon >= 0 && keys().contains(side) ? say(side, name(key.substring(0, colon))) : super.name(key);
    }

    /** A rate of return in percent with its ends; where only the high end is known, the low case returns nothing. */
    public String rate(Figure rate) {
        String base = percent(rate.value());
        if (rate.high() == null) {
            return base;
        }
        return rate.low() == null
                ? say("range.none_low", base, percent(rate.high()))
                : say("range", base, percent(rate.low()), percent(rate.high()));
    }
}
