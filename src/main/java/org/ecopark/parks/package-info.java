/**
 * Parks, their zones and plots: where they are, how large, what they offer. Knows no company. Boundaries are null when
 * only a point is known; then the point has an accuracy and nothing is said to lie inside.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"geo", "history", "layers", "layers::edit", "layers::load", "materials", "measure", "web"
        })
package org.ecopark.parks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
