package org.ecopark_faults.pure.optimise;

import org.springframework.stereotype.Component;

/** A solver that is a bean. */
@Component
class Solver {}
