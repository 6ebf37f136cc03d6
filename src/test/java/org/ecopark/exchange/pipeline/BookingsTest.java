package org.ecopark.exchange.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.pipeline.Bookings.Booking;
import org.ecopark.exchange.pipeline.Bookings.Supply;
import org.ecopark.exchange.pipeline.Exchange.Conflict;
import org.ecopark.exchange.pipeline.Exchange.Period;
import org.junit.jupiter.api.Test;

/** One offer of 100 t/yr (stream 1) and two needs of 80 and 500 t/yr (streams 2 and 3). */
class BookingsTest {

    private static final Map<Long, Supply> SUPPLIES = Map.of(
            1L, new Supply(100.0, "t_per_year"),
            2L, new Supply(80.0, "t_per_year"),
            3L, new Supply(500.0, "t_per_year"),
            4L, new Supply(null, "t_per_year"));

    private static Booking booking(long id, State state, Double amount, String from, String to) {
        return booking(id, state, amount, from, to, 1L, 3L);
    }

    private static Booking booking(long id, State state, Double amount, String from, String to, Long offer, Long need) {
        Period period =
                new Period(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return new Booking(id, state, period, amount, "t_per_year", offer, need);
    }

    private static Conflict conflict(long id, Booking... all) {
        List<Booking> list = List.of(all);
        return new Bookings(list, SUPPLIES)
                .conflict(list.stream().filter(b -> b.id() == id).findFirst().orElseThrow());
    }

    @Test
    void addsWhatIsBookedAgainstTheStream() {
        // 70 + 50 = 120 of 100: 20 too many.
        Booking[] all = {
            booking(1, State.NEGOTIATION, 70.0, null, null), booking(2, State.NEGOTIATION, 50.0, null, null)
        };
        assertThat(conflict(1, all).overBooked()).isEqualTo(20);
        assertThat(conflict(1, all).side()).isEqualTo("offer");
        assertThat(conflict(1, all).competesWith()).containsExactly(2L);
        assertThat(conflict(2, all).overBooked()).isEqualTo(20);
    }

    @Test
    void namesIdeasAsCompetitorsWithoutAddingThem() {
        Booking[] all = {booking(1, State.NEGOTIATION, 70.0, null, null), booking(2, State.IDEA, 50.0, null, null)};
        assertThat(conflict(1, all).overBooked()).isZero();
        assertThat(conflict(1, all).competesWith()).containsExactly(2L);
        // The idea itself would come on top: 70 + 50 - 100.
        assertThat(conflict(2, all).overBooked()).isEqualTo(20);
        // Nothing is firm yet, so nobody is told to give up.
        assertThat(conflict(2, all).notice()).isNull();
    }

    @Test
    void tellsWhoNoLongerFitsBesideWhatIsFirm() {
        Booking[] all = {
            booking(1, State.IMPLEMENTATION, 70.0, null, null),
            booking(2, State.NEGOTIATION, 50.0, null, null),
            booking(3, State.IDEA, 30.0, null, null)
        };
        // 70 + 50 - 100 = 20 are lacking; 70 + 30 = 100 fits exactly.
        assertThat(conflict(2, all).notice().amount()).isEqualTo(20);
        assertThat(conflict(2, all).notice().side()).isEqualTo("offer");
        assertThat(conflict(3, all).notice()).isNull();
        // With the one in negotiation: 70 + 50 + 30 - 100.
        assertThat(conflict(3, all).overBooked()).isEqualTo(50);
        assertThat(conflict(1, all).notice()).isNull();
    }

    @Test
    void countsOnlyWhatRunsAtTheSameTime() {
        Booking[] all = {
            booking(1, State.NEGOTIATION, 60.0, "2026-01-01", "2029-12-31"),
            booking(2, State.NEGOTIATION, 60.0, "2026-01-01", "2027-12-31"),
            booking(3, State.NEGOTIATION, 60.0, "2028-01-01", "2029-12-31"),
            booking(4, State.NEGOTIATION, 60.0, "2030-01-01", null)
        };
        // The first meets the second, then the third, never both: 120 - 100, not 180 - 100.
        assertThat(conflict(1, all).overBooked()).isEqualTo(20);
        assertThat(conflict(1, all).competesWith()).containsExactly(2L, 3L);
        assertThat(conflict(2, all).competesWith()).containsExactly(1L);
        assertThat(conflict(4, all).competesWith()).isEmpty();
        assertThat(conflict(4, all).overBooked()).isZero();
    }

    @Test
    void meetsOnASharedLastDay() {
        Booking[] all = {
            booking(1, State.NEGOTIATION, 60.0, null, "2027-12-31"),
            booking(2, State.NEGOTIATION, 60.0, "2027-12-31", null)
        };
        assertThat(conflict(1, all).overBooked()).isEqualTo(20);
    }

    @Test
    void looksAtBothEndsAndTakesTheWorse() {
        // Offer: 40 + 50 <= 100. Need 2: 40 + 50 - 80 = 10.
        Booking[] all = {
            booking(1, State.NEGOTIATION, 40.0, null, null, 1L, 2L),
            booking(2, State.COMPLETED, 50.0, null, null, null, 2L)
        };
        assertThat(conflict(1, all).overBooked()).isEqualTo(10);
        assertThat(conflict(1, all).side()).isEqualTo("need");
        assertThat(conflict(1, all).notice().side()).isEqualTo("need");
    }

    @Test
    void saysWhatCannotBeTold() {
        assertThat(conflict(1, booking(1, State.IDEA, 5.0, null, null, 4L, null))
                        .unknown())
                .isEqualTo("stream_amount_unknown");
        assertThat(conflict(1, booking(1, State.IDEA, null, null, null)).unknown())
                .isEqualTo("amount_unknown");
        assertThat(conflict(1, booking(1, State.IDEA, 5.0, null, null, null, null))
                        .unknown())
                .isEqualTo("no_stream");
        Booking[] all = {
            booking(1, State.NEGOTIATION, 70.0, null, null), booking(2, State.NEGOTIATION, null, null, null)
        };
        assertThat(conflict(1, all).overBooked()).isNull();
        assertThat(conflict(1, all).unknown()).isEqualTo("competing_amount_unknown");
    }

    @Test
    void isSureOfTooMuchThoughAnAmountIsUnknown() {
        Booking[] all = {
            booking(1, State.NEGOTIATION, 70.0, null, null),
            booking(2, State.NEGOTIATION, null, null, null),
            booking(3, State.NEGOTIATION, 50.0, null, null)
        };
        assertThat(conflict(1, all).overBooked()).isEqualTo(20);
        assertThat(conflict(1, all).unknown()).isNull();
    }

    @Test
    void leavesFailedOnesOut() {
        Booking[] all = {booking(1, State.NEGOTIATION, 70.0, null, null), booking(2, State.FAILED, 50.0, null, null)};
        assertThat(conflict(1, all).competesWith()).isEmpty();
        assertThat(conflict(2, all).competesWith()).isEmpty();
        assertThat(conflict(2, all).notice()).isNull();
    }
}
