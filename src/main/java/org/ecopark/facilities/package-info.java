/**
 * Sites of companies: where they are, what they do, since when, with which permits and installations, and inside which
 * park and zone they lie. Knows nothing of what they give and take.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "geo",
            "history",
            "layers",
            "layers::edit",
            "layers::load",
            "materials",
            "measure",
            "parks",
            "web"
        })
package org.ecopark.facilities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
