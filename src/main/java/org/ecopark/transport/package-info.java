/**
 * Moving one tonne: how far, and later how long, at what cost and with which emissions. Until a road graph is loaded
 * the distance by road is the straight line times the circuity of the country, and said to be an estimate.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "formats",
            "geo",
            "layers",
            "materials",
            "materials :: library",
            "measure",
            "scenarios",
            "web"
        })
package org.ecopark.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
