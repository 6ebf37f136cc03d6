/**
 * Who can use whose by-products. Second levels: {@code matching} (offers and needs, what two can share), {@code
 * valuation} (what an exchange is worth, to whom), {@code partners} (the search of one facility), {@code synergies} (all
 * pairs of a register; {@code join} meets them and {@code search} ranks them), {@code passthrough} (sites that pass on what they take in), {@code network} (the best flow through
 * offers, needs and works; pure), {@code allocation} (the best set of exchanges; {@code
 * linking} says who reaches and fits whom), {@code resilience} (what stops when one
 * facility stops), {@code pipeline} (exchanges under way). Reads the register only through {@code scenarios}; what
 * computes is pure, SQL and HTTP stay at the edges.
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
            "layers :: runs",
            "layers::load",
            "materials",
            "materials :: library",
            "measure",
            "optimise",
            "optimise :: yields",
            "parks",
            "scenarios",
            "streams",
            "transport",
            "web",
            "web::json",
            "web :: json"
        })
package org.ecopark.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
