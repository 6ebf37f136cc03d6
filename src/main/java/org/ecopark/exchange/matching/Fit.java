package org.ecopark.exchange.matching;

import org.ecopark.materials.Acceptance;
import org.ecopark.materials.Judgement;
import org.ecopark.materials.MaterialSpec;

/** Whether what is offered serves what is needed. The same for the same two, and safe for many threads. */
@FunctionalInterface
public interface Fit {

    Judgement judge(MaterialSpec offer, Acceptance need);
}
