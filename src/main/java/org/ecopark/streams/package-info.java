/**
 * What facilities give and take: offers and needs with their material, amount, year and certainty. An accepted tonnage
 * of a past year is {@code observed} and no free capacity. Knows nothing of who fits whom.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "facilities",
            "formats",
            "geo",
            "history",
            "jobs",
            "layers",
            "layers::edit",
            "layers::load",
            "layers::runs",
            "layers::shelf",
            "materials",
            "materials::library",
            "measure",
            "parks",
            "web",
            "web::json"
        })
package org.ecopark.streams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
