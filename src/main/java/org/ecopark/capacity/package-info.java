/**
 * How much reprocessing a place needs, how big a plant, and whether it pays. Second levels: {@code supply} (what arises
 * in reach, what of it is bound, who competes for it), {@code economics} (dated assumptions, the returns of a plant of a
 * size), {@code sizing} (the best size for one place and what binds it), {@code joint} (all zones together, never a tonne
 * twice), {@code studies} (jobs, kept results, layers). Reads the register only through {@code scenarios}; what computes
 * is pure, SQL and HTTP stay at the edges. Refuses to fill in what is not known.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "exchange :: matching",
            "exchange :: passthrough",
            "exchange :: valuation",
            "facilities",
            "formats",
            "geo",
            "history",
            "jobs",
            "layers",
            "layers :: runs",
            "layers::load",
            "materials",
            "materials :: library",
            "measure",
            "optimise",
            "optimise :: location",
            "parks",
            "scenarios",
            "streams",
            "transport",
            "web",
            "web::json",
            "web :: json"
        })
package org.ecopark.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
