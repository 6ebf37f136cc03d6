package org.ecopark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Measuring, printing and finding one's way, on an empty sea at 46 south, 115 west. */
@EcoparkIT
class LookAroundPageIT {

    private static final String AT = "?at=-46.0000,-115.0000,12.0";
    private static final String POINTS =
            "return (new URLSearchParams(location.search).get('measure').match(/[^,]+\\/[^,]+/g) ?? []).length;";

    @LocalServerPort
    int port;

    private Browser page;

    @BeforeEach
    void open() {
        page = Browser.fresh(port, 1440, 900);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void measuresWhatIsClickedAndKeepsItOverAReload() {
        page.open("/" + AT);
        page.click("#measure");
        page.seeText(".measure", "Click points");
        long points = 0;
        for (int[] at : new int[][] {{100, -50}, {250, -50}, {250, 90}}) {
            page.clickMap(at[0], at[1]);
            long taken = ++points;
            page.until("take the point", () -> page.<Long>run(POINTS) == taken ? true : null);
        }
        page.seeText("#measure-length", "km");
        page.seeText("#measure-area", "ha");
        String length = page.see("#measure-length").getText();
        page.reload();
        page.seeText("#measure-length", length);
        page.driver().findElement(org.openqa.selenium.By.tagName("body")).sendKeys(Keys.ESCAPE);
        page.seeGone(".measure");
    }

    @Test
    void measuresWithoutAMouse() {
        page.open("/" + AT + "&measure=-46.00000/-115.00000");
        page.click("#rail-help");
        page.see("#measure-middle").sendKeys(Keys.ENTER);
        page.see("#measure-length");
    }

    @Test
    void printsOneSheetWithTitleLegendScaleAndSource() {
        page.open("/" + AT);
        page.click("#print-open");
        page.see(".print-title").sendKeys(Keys.chord(Keys.CONTROL, "a"), "My sea");
        page.see(".print-legend");
        page.see(".print-foot .scale");
        page.seeText(".print-foot", "Natural Earth");
        page.seeGone("#panel");
        Object data = page.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                .get("data");
        String pdf = new String(Base64.getDecoder().decode(String.valueOf(data)), StandardCharsets.ISO_8859_1);
        assertThat(pdf.split("/Type /Page\\b(?!s)", -1)).as("pages").hasSize(2);
        page.click("#print-close");
        page.see("#panel");
    }

    @Test
    void theWholeSheetIsSeenOnAPhone() {
        page.size(360, 740);
        page.open("/" + AT);
        page.click("#print-open");
        page.see(".print-title");
        page.until("fit the sheet into the window", () -> page.<Boolean>run("""
                const box = (css) => document.querySelector(css).getBoundingClientRect();
                const tools = box('.print-tools');
                return ['.print-head', '.print-legend', '.print-foot', '.stage'].map(box)
                  .every(({ left, right, bottom, width }) => left >= 0 && right <= innerWidth && bottom <= tools.top && width > 40);""") ? true : null);
        page.look("print-phone");
    }

    @Test
    void findsPalletsInTheListOfWasteAndGridReferences() {
        page.open("/" + AT);
        var box = page.see("#search");
        box.sendKeys("pallets");
        page.seeText(".hits li", "15 01 03");
        page.click(".search button");
        box.sendKeys("SP 11390 84280", Keys.ENTER);
        page.until("go there", () -> page.address().contains("at=52.456") ? true : null);
    }
}
