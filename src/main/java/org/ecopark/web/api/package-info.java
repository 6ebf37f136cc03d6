/** The OpenAPI document of all rooms and the page that shows it. */
@NullMarked
@NamedInterface("api")
package org.ecopark.web.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
