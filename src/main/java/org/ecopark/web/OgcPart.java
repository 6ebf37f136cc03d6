package org.ecopark.web;

import java.util.List;

/**
 * What a door adds to the documents of OGC API that another door writes, contributed as a bean: conformance classes and
 * links of the landing page and of the collections.
 */
public interface OgcPart {

    /** URIs of the conformance classes that the door meets. */
    List<String> conformance();

    /**
     * Links of the landing page.
     *
     * @param landing its address
     */
    List<Link> landingLinks(Address landing);

    /**
     * Links of a collection.
     *
     * @param collection its address
     */
    List<Link> collectionLinks(Address collection);
}
