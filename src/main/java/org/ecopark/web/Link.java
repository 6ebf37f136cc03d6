package org.ecopark.web;

/**
 * A link as OGC API has it.
 *
 * @param rel relation: a registered word or a URI
 * @param type media type of what is there
 */
public record Link(String href, String rel, String type, String title) {

    /** As a value of the HTTP header Link. The title stays out: headers hold no Korean. */
    public String header() {
        return "<" + href + ">; rel=\"" + rel + "\"; type=\"" + type.replace("\"", "") + "\"";
    }
}
