package org.ecopark.web.api;

import java.util.Map;

/**
 * A room's part of the OpenAPI document that changes while the server runs, contributed as a bean. What does not change
 * stands in {@code openapi/<room>.yaml}, which is read without a bean.
 */
@FunctionalInterface
public interface ApiSource {

    /** Members of an OpenAPI 3.0 document, such as {@code paths}; merged with those of the other rooms. */
    Map<String, Object> fragment();
}
