/**
 * Missing tenants: which process, at which size, would unlock most if it stood at a park, existing or planned. Asks the
 * best set of exchanges with and without each. Refuses to judge whether it pays: that is {@code capacity}'s.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "exchange :: allocation",
            "exchange :: matching",
            "exchange :: network",
            "geo",
            "jobs",
            "layers",
            "layers :: runs",
            "materials",
            "materials :: library",
            "measure",
            "parks",
            "scenarios",
            "web",
            "web :: json"
        })
package org.ecopark.tenants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
