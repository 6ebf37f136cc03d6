package org.ecopark.prospects.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.ecopark.prospects.point.Credit;
import org.ecopark.web.sheet.Sentences;
import org.junit.jupiter.api.Test;

class CreditsTest {

    @Test
    void notesThatDifferInNumbersAloneAreToldOnce() {
        Credit first = new Credit("councils", "1,140,300 residents of 67,026,292, times 4.5 Mt", "OGL v3", null);
        Credit second = new Credit("councils", "99,100 residents of 67,026,292, times 4.5 Mt", "OGL v3", null);
        Credit other = new Credit("agency", "Contains data of the agency", null, null);
        assertThat(Credits.together(List.of(first, second, second, other), words()))
                .containsExactly(
                        "1,140,300 residents of 67,026,292, times 4.5 Mt (OGL v3) (so too, with other numbers, 1 more)",
                        "Contains data of the agency");
    }

    private static Sentences words() {
        return new Sentences("prospects", Locale.ENGLISH);
    }
}
