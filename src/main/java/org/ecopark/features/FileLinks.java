package org.ecopark.features;

import java.util.Arrays;
import java.util.List;
import org.ecopark.formats.writing.WritableFormat;
import org.ecopark.web.Address;
import org.ecopark.web.Link;

/** Links to the same features as files. They stand in documents, not in headers, which have little room. */
final class FileLinks {

    private FileLinks() {}

    /** Everything of a collection. */
    static List<Link> enclosures(Address items) {
        return links(items, "enclosure");
    }

    /** Everything that a request for a page matches, not the page alone. */
    static List<Link> alternates(Address page) {
        return links(page.with("limit", null).with("after", null).with("count", null), "alternate");
    }

    private static List<Link> links(Address address, String rel) {
        return Arrays.stream(WritableFormat.values())
                .map(format -> new Link(
                        address.with("f", format.key()).toString(),
                        rel,
                        format.mediaType(),
                        "All features as a file: " + format.key()))
                .toList();
    }
}
