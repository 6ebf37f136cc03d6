package org.ecopark.capacity.site;

import org.ecopark.layers.Title;

/** A class of operation that has to be permitted where a plant stands, such as {@code thermal}. */
public record PermitClass(String key, Title title, String note) {}
