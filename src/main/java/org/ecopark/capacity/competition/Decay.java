package org.ecopark.capacity.competition;

import java.util.List;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;

/**
 * How fast the pull of a plant falls with distance, found so that existing plants haul as far on average as is observed:
 * bisection between 0 and {@value #MOST} per km. Where no decay does it, the nearest end is taken and
 * {@link #attained} is false: the observed haul then says more about what the model leaves out (price, contracts,
 * plants out of sight) than about distance.
 *
 * @param figure per km, as sure as the mean haul it was found from
 * @param meanHaul in km, that the model gives with it; NaN when plants take nothing
 * @param attained whether that is the mean haul asked for
 */
public record Decay(Figure figure, double meanHaul, boolean attained) {

    static final double MOST = 2;

    private static final int HALVINGS = 60;
    private static final double CLOSE_KM = 0.01;

    /** The mean haul taken where none is observed. */
    public static final Figure ASSUMED_HAUL = Figure.given(
            "mean_haul",
            32.8,
            "km",
            Provenance.ASSUMED,
            "Median distance of British synergies, 20.4 miles (Jensen et al. 2011), taken as the mean haul for want of one");

    /** The decay under which the existing plants of a market haul that far on average. */
    public static Decay calibrated(Competition market, Figure meanHaul) {
        Competition gravity = market.under(Competition.Rule.GRAVITY);
        double low = 0;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            // The more decay, the shorter the haul.
            if (gravity.withDecay(middle).meanHaul() > meanHaul.value()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        // Where even no decay hauls no farther, it is none.
        double decay = low == 0 ? 0 : (low + high) / 2;
        double reached = gravity.withDecay(decay).meanHaul();
        Figure figure = Figure.computed(
                "decay",
                decay,
                "1/km",
                "decay at which the mean haul of existing plants is mean_haul",
                List.of(meanHaul));
        return new Decay(figure, reached, Math.abs(reached - meanHaul.value()) <= CLOSE_KM);
    }
}
