package org.ecopark.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecopark.web.WebSettings;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The modules of the first view are read from the files themselves. */
class PageReleaseTest {

    private static final WebSettings STREETS = new WebSettings(
            true,
            List.of("/ogc"),
            List.of(),
            List.of(),
            List.of(),
            "https://tile.example.org/{z}/{x}/{y}.png",
            "\"Us\" & them");

    @Test
    void knowsWhatTheFirstModuleImportsThroughOthers() {
        List<String> modules = PageRelease.read().modules();
        assertThat(modules).startsWith("app/main.js").doesNotHaveDuplicates();
        // Imported by the map, by what the map imports, and from a library.
        assertThat(modules).contains("map/map.js", "map/ink.js", "webjars/lit-html/3.3.2/lit-html.js");
        assertThat(modules)
                .filteredOn(module -> !module.startsWith("webjars/"))
                .allSatisfy(module -> assertThat(new ClassPathResource("static/" + module).exists())
                        .as(module)
                        .isTrue());
    }

    @Test
    void leavesOutWhatIsImportedWhenARoomIsOpened() {
        assertThat(PageRelease.read().modules()).doesNotContain("capacity/room.js", "sites/room.js");
    }

    @Test
    void isTheSameForTheSameFiles() {
        assertThat(PageRelease.read().fingerprint())
                .isEqualTo(PageRelease.read().fingerprint())
                .matches("[0-9a-f]{16}");
    }

    @Test
    void namesOwnFilesByTheReleaseAndLeavesLibraries() {
        String page =
                new FrontPage(new PageRelease("abc", List.of("app/main.js"), List.of("eo")), STREETS).written("""
                  <link rel="stylesheet" href="webjars/ol/ol.css">
                  <link rel="stylesheet" href="app/ink.css">
                  <script type="module" src="app/main.js"></script>
                  </head>
                  <a href="ogc">data</a>""");
        assertThat(page)
                .contains("href=\"webjars/ol/ol.css\"")
                .contains("href=\"page/abc/app/ink.css\"")
                .contains("src=\"page/abc/app/main.js\"")
                .contains("<link rel=\"modulepreload\" href=\"page/abc/app/main.js\">")
                .contains("<a href=\"ogc\">")
                .contains("<meta name=\"languages\" content=\"eo\">")
                .contains("<meta name=\"street-map\" content=\"https://tile.example.org/{z}/{x}/{y}.png\">")
                .contains("<meta name=\"street-map-credit\" content=\"&quot;Us&quot; &amp; them\">");
    }
}
