/**
 * The register as planning sees it. Planning rooms read facilities and streams only through the SQL functions
 * {@code scenarios.scenario_facility(s)} and {@code scenarios.scenario_stream(s)}. Until scenarios can be stored there
 * is the base alone, which is the register as it stands.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "facilities",
            "geo",
            "layers",
            "materials",
            "measure",
            "parks",
            "streams",
            "web",
            "web :: json"
        })
package org.ecopark.scenarios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
