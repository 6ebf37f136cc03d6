/**
 * Sealed solvers: numbers in plain arrays go in, numbers and a proof's worth of facts come out. Today: the cheapest flow
 * through a network in whole numbers, with what one unit more or less at a node changes, and an independent checker.
 * The second levels hold flows with yields, covering and location. Knows no stream, no place, no unit, no database, no
 * HTTP and no Spring; the same problem gives the same answer. Units are the caller's: whole units of flow (kg, t) and
 * whole units of money per unit of flow. The only room that imports OR-Tools.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.ecopark.optimise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
