package org.ecopark.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A page for people, written from top to bottom. Everything that goes in is escaped; there is no way to put in markup
 * but by {@link #open}, {@link #single} and {@link #close}, whose names come from code. What has no end is closed as XML
 * asks, so a page can be read as XHTML too.
 */
public final class Html {

    private final StringBuilder out = new StringBuilder(4096);

    /**
     * A page with the server's style sheet, opened.
     *
     * @param server address of the server, where the style sheet is
     */
    public Html(Locale language, String title, Address server) {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>")
                .append(escape(title))
                .append(" · Ecopark</title>\n");
        single(
                "link",
                "rel",
                "stylesheet",
                "href",
                server.at("web", "pages.css").toString());
        out.append("\n</head>\n<body>\n");
    }

    /** Opens an element; attributes as name, value, name, value. */
    public Html open(String element, String... attributes) {
        begin(element, attributes);
        out.append('>');
        return this;
    }

    /** An element that has nothing in it and no end, such as a link to a style sheet. */
    public Html single(String element, String... attributes) {
        begin(element, attributes);
        out.append("/>");
        return this;
    }

    private void begin(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }

    public Html close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    public Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element with nothing but text in it. */
    public Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    public Html link(String href, String text) {
        return element("a", text, "href", href);
    }

    /** The closed page. */
    public byte[] bytes() {
        return (out + "</body>\n</html>\n").getBytes(StandardCharsets.UTF_8);
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
