/**
 * How well places suit industry. Second levels: {@code ground} (areas, grids of cells and what is excluded from them),
 * {@code overlay} (criteria, weights and scores), {@code diversity} (how mixed the industry of an area is). What computes
 * is pure, SQL and HTTP stay at the edges. Refuses to know plants and money.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "facilities",
            "geo",
            "jobs",
            "layers",
            "layers::shelf",
            "layers :: runs",
            "materials",
            "materials :: library",
            "measure",
            "formats",
            "exchange :: matching",
            "exchange :: network",
            "exchange :: passthrough",
            "exchange :: valuation",
            "parks",
            "scenarios",
            "streams",
            "transport",
            "web",
            "web :: json"
        })
package org.ecopark.suitability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
