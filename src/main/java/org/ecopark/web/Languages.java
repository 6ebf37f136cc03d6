package org.ecopark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of an answer: {@code ?lang=en|ko}, else the first of Accept-Language that the server speaks, else English. */
@Component("localeResolver")
public class Languages implements LocaleResolver {

    static final List<String> SPOKEN = List.of("en", "ko");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request);
    }

    public static Locale of(HttpServletRequest request) {
        String asked = readable(request, "lang");
        if (asked != null && SPOKEN.contains(asked)) {
            return Locale.forLanguageTag(asked);
        }
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        for (Locale locale : java.util.Collections.list(request.getLocales())) {
            if (SPOKEN.contains(locale.getLanguage())) {
                return Locale.forLanguageTag(locale.getLanguage());
            }
        }
        return Locale.ENGLISH;
    }

    /** A parameter, or null when it is not given or nothing can be read of the request, such as of a form that is too large. */
    public static @Nullable String readable(HttpServletRequest request, String name) {
        try {
            return request.getParameter(name);
        } catch (IllegalStateException refusedByTheContainer) {
            return null;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language of an answer comes from its request");
    }
}
