/**
 * Who can use whose by-products: possible partners of a facility or a stream. Reads the register only through
 * {@code scenarios}. Judging and sharing are pure; SQL and HTTP stay at the edges.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "facilities",
            "geo",
            "layers",
            "materials",
            "measure",
            "scenarios",
            "streams",
            "transport",
            "web"
        })
package org.ecopark.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
