package org.ecopark.prospects.point;

import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.competition.CompetitionTerms;
import org.ecopark.capacity.supply.Question;
import org.ecopark.transport.Place;
import org.jspecify.annotations.Nullable;

/**
 * What an investor asks of a point.
 *
 * @param question of the supply: material, year, reach, money of the set
 * @param process of the library; null for all that take the material
 * @param set of assumptions, with the investor's own values in it
 * @param driveMinutes within which competitors are called near
 * @param size of the plant in t/yr; null for the best one
 */
public record Inquiry(
        Place place,
        Question question,
        @Nullable String process,
        AssumptionSet set,
        CompetitionTerms terms,
        double driveMinutes,
        @Nullable Double size) {}
