package org.ecopark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FormatTest {

    private static final Parameters NONE = Parameters.of(Map.of(), List.of("f"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|HTML",
                "*/*|JSON",
                "application/json|JSON",
                "application/geo+json, text/html;q=0.5|JSON",
                "text/html;q=0.9, application/geo+json|JSON",
                "image/png|JSON",
                "not a media type|JSON",
                "text/*|HTML"
            })
    void givesHtmlOnlyToWhoPrefersIt(String accept, Format expected) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", accept);
        assertThat(Format.of(request, NONE)).isEqualTo(expected);
    }

    @Test
    void letsTheParameterWin() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", "text/html");
        Parameters json = Parameters.of(Map.of("f", new String[] {"json"}), List.of("f"));
        assertThat(Format.of(request, json)).isEqualTo(Format.JSON);
        assertThat(Format.of(new MockHttpServletRequest(), NONE)).isEqualTo(Format.JSON);
    }

    @Test
    void speaksTheFirstLanguageItKnows() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(Languages.of(request)).isEqualTo(Locale.ENGLISH);
        request.addHeader("Accept-Language", "fr, ko-KR;q=0.8, en;q=0.5");
        assertThat(Languages.of(request)).isEqualTo(Locale.KOREAN);
        request.setParameter("lang", "en");
        assertThat(Languages.of(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void escapesWhatGoesIntoAPage() {
        byte[] page = new Html(Locale.ENGLISH, "<b>", new Address("http://localhost"))
                .element("td", "<script>alert('1')</script>", "title", "\" onload=\"x")
                .bytes();
        assertThat(new String(page, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("<script>", "<b>", "\" onload")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
    }
}
