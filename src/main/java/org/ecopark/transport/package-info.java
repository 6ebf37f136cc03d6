/**
 * Moving one tonne: how far, how long, at what cost and with which emissions, by lorry, rail, pipe or belt. By the roads
 * that are loaded; where they do not serve, the distance is the straight line times the circuity of the country, and
 * said to be an estimate. Second levels: {@code roads} (graphs and ways on them), {@code regions} (which are loaded), {@code catchments} (what lies around a
 * place).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "formats",
            "geo",
            "hosting",
            "jobs",
            "layers",
            "materials",
            "materials :: library",
            "measure",
            "scenarios",
            "web",
            "web::json"
        })
package org.ecopark.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
