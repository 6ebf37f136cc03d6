package org.ecopark.web.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Document;

/**
 * Prints a page of {@link org.ecopark.web.Html} with drawings of {@code web.sheet} as PDF on A4, in the colours of paper.
 * The browser's style sheets are not read: layout is by Open HTML to PDF, which knows CSS 2.1 and neither variables nor
 * grids. Letters of drawings become outlines, those of the text stay text.
 */
public final class PdfPrinter {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Faces faces;
    private final String styles = resource("pdf.css");
    private final String drawn = resource("pdf-drawing.css");

    /** With the fonts of this machine. */
    public PdfPrinter() {
        this(Faces.usualFolders());
    }

    /** With the fonts of some folders. */
    PdfPrinter(List<Path> folders) {
        this.faces = new Faces(folders);
    }

    private static String resource(String name) {
        String file = "/web/" + name;
        try (InputStream in = Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The page as PDF.
     *
     * @param xhtml a well-formed page in UTF-8
     * @throws MissingLettersException when the machine lacks a font
     * @throws IllegalArgumentException when the page is not well-formed
     * @throws IllegalStateException when a part of it could not be drawn
     */
    public byte[] print(byte[] xhtml) {
        PrintedPage page = PrintedPage.of(xhtml);
        List<Face> stack = faces.writing(page.letters());
        String families =
                IntStream.range(0, stack.size()).mapToObj(PdfPrinter::family).collect(Collectors.joining(", "));
        Document document = page.styled(
                styles + "\nbody { font-family: " + families + "; }",
                drawn + "\nsvg, text { font-family: " + families + "; }");
        List<String> faults = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        PdfRendererBuilder builder =
                sealed(faults).withW3cDocument(document, null).toStream(out);
        for (int i = 0; i < stack.size(); i++) {
            embed(builder, stack.get(i), family(i));
        }
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            // The library would go on without the drawing.
            throw new IllegalStateException("A page was not printed whole: " + faults);
        }
        return out.toByteArray();
    }

    private static String family(int number) {
        return "face" + number;
    }

    /** A renderer that fetches nothing, whatever a page names. */
    private static PdfRendererBuilder sealed(List<String> faults) {
        return new PdfRendererBuilder()
                .useSVGDrawer(new BatikSVGDrawer())
                .useUriResolver((base, address) -> null)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withDiagnosticConsumer(diagnostic -> note(diagnostic, faults))
                .withProducer("Ecopark");
    }

    private static void note(Diagnostic diagnostic, List<String> faults) {
        if (diagnostic.hasError()) {
            faults.add(diagnostic.getFormattedMessage() + " " + diagnostic.getError());
        }
    }

    private static void embed(PdfRendererBuilder builder, Face face, String family) {
        builder.useFont(face.regular().toFile(), family, REGULAR, FontStyle.NORMAL, true);
        Path bold = face.bold();
        if (bold != null) {
            builder.useFont(bold.toFile(), family, BOLD, FontStyle.NORMAL, true);
        }
    }
}
