/**
 * What is exchanged: code systems (the List of Waste first), material classes, grades, who may take what, the process
 * library, and rows of impact factors, costs and prices with their sources. Knows no place and no company.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"formats", "geo", "layers", "measure", "web"})
package org.ecopark.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
