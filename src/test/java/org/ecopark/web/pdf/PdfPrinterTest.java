package org.ecopark.web.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ecopark.web.Address;
import org.ecopark.web.Html;
import org.ecopark.web.sheet.Drawing;
import org.ecopark.web.sheet.Sentences;
import org.ecopark.web.sheet.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPrinterTest {

    private static final int RED = 0xb8652b;

    private final PdfPrinter printer = new PdfPrinter();

    private static Html page(Locale language) {
        return new Html(language, "Wood", new Address("http://localhost", Map.of()));
    }

    private static Html small(Locale language, String sentence) {
        Html html = page(language);
        html.open("main", "class", "sheet").element("h1", "Wood").element("h2", "Supply");
        html.element("p", sentence);
        new Drawing(html, new Sentences("prospects", language), 640, 260, "chart")
                .box("worse", 100, 50, 200, 100)
                .text("tick", 10, 20, "start", sentence)
                .end();
        new Table(html, "Site", "t/yr").row("A & B <Ltd>", "1,200").end();
        html.close("main");
        return html;
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    @Test
    void aPageIsWrittenOnA4WithItsFonts() throws IOException {
        byte[] pdf = printer.print(small(Locale.ENGLISH, "CO₂e is − 3 – 4 t/yr").bytes());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("Wood", "CO₂e is − 3 – 4 t/yr", "A & B <Ltd>", "1,200", "1 / 1");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle size = document.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(0.5f));
            assertThat(size.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(0.5f));
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Wood");
        }
    }

    @Test
    void koreanIsWrittenAlsoWhenItsSyllablesComeInParts() throws IOException {
        // The second word in single letters, as file names of macOS are.
        byte[] pdf = printer.print(small(Locale.KOREAN, "폐목재 \u1112\u1161\u11ab\u1100\u1173\u11af 10 km")
                .bytes());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("폐목재 한글 10 km");
            assertThat(fonts(document)).hasSizeGreaterThan(1).allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void drawingsHaveTheirColours() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(printer.print(small(Locale.ENGLISH, "tonnes").bytes()))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 96);
            long red = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    red += (image.getRGB(x, y) & 0xffffff) == RED ? 1 : 0;
                }
            }
            // 200 by 100 of 640 wide, on 680.
            assertThat((double) red).isCloseTo(20_000 * Math.pow(680 / 640.0, 2), within(800.0));
        }
    }

    @Test
    void aHeadingStaysWithItsDrawing() throws IOException {
        Html html = page(Locale.ENGLISH).open("main");
        for (int i = 0; i < 42; i++) {
            html.element("p", "Line " + i);
        }
        html.element("h2", "Heading of the drawing");
        new Drawing(html, new Sentences("prospects", Locale.ENGLISH), 640, 260, "chart")
                .box("worse", 0, 0, 640, 260)
                .end();
        html.close("main");
        try (PDDocument document = Loader.loadPDF(printer.print(html.bytes()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            assertThat(second.getText(document)).contains("Heading of the drawing");
        }
    }

    @Test
    void lettersWithoutAFontAreRefusedAndNamed(@TempDir Path empty) {
        byte[] page = small(Locale.KOREAN, "폐").bytes();
        assertThatThrownBy(() -> new PdfPrinter(List.of(empty)).print(page))
                .isInstanceOf(MissingLettersException.class)
                .hasMessageContaining("1 2");
        // Of a script that no font of the list has.
        assertThatThrownBy(() -> printer.print(small(Locale.ENGLISH, "wood ᚠ").bytes()))
                .isInstanceOfSatisfying(
                        MissingLettersException.class,
                        missing -> assertThat(missing.letters()).isEqualTo("ᚠ"));
    }

    @Test
    void aFontThatComesLaterIsFound(@TempDir Path folder) throws IOException {
        PdfPrinter here = new PdfPrinter(List.of(folder));
        byte[] page = small(Locale.ENGLISH, "wood").bytes();
        assertThatThrownBy(() -> here.print(page)).isInstanceOf(MissingLettersException.class);
        Files.writeString(folder.resolve("Arial.ttf"), "no font");
        Path font = new Faces(Faces.usualFolders())
                .writing(java.util.Set.of((int) 'w'))
                .get(0)
                .regular();
        Files.copy(font, folder.resolve("DejaVuSans.ttf"));
        assertThat(here.print(page)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String there = "http://127.0.0.1:" + server.getAddress().getPort();
            Files.writeString(folder.resolve("secret.css"), "p { display: none }");
            Html html = page(Locale.ENGLISH);
            html.single("link", "rel", "stylesheet", "href", there + "/a.css");
            html.element(
                    "style",
                    "@import url(" + folder.resolve("secret.css").toUri() + "); @import url(" + there
                            + "/c.css); body { background-image: url(" + there + "/d.png) }");
            html.single("img", "src", there + "/b.png").element("p", "words");
            assertThat(printed(html)).contains("words");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private String printed(Html html) throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.print(html.bytes()))) {
            return text(document);
        }
    }

    @Test
    void whatIsNotWellFormedOrNamesFilesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> printer.print("<html><body><p>".getBytes(StandardCharsets.UTF_8)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> printer.print(
                        "<!DOCTYPE html [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><html><head/><body>&f;</body></html>"
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
