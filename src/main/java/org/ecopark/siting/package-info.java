/**
 * Where plants should stand, which, and how big. Second levels: {@code candidates} (where a plant could stand), {@code
 * plans} (location problems over candidates and what arises, solved by {@code optimise}), {@code runs} (jobs and kept
 * results), {@code hindsight} (a plan beside what was built), {@code backtests} (its jobs, results and page). What computes is pure, SQL and HTTP stay at the edges. Refuses to know agreements.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "capacity :: assumptions",
            "capacity :: competition",
            "capacity :: economics",
            "capacity :: supply",
            "exchange :: matching",
            "exchange :: network",
            "exchange :: passthrough",
            "exchange :: valuation",
            "geo",
            "jobs",
            "layers",
            "layers :: runs",
            "materials",
            "materials :: library",
            "measure",
            "optimise :: covering",
            "optimise :: location",
            "parks",
            "scenarios",
            "streams",
            "suitability :: ground",
            "transport",
            "web",
            "web::json",
            "web :: json",
            "web :: sheet"
        })
package org.ecopark.siting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
