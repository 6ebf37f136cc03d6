package org.ecopark.prospects;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecopark.prospects.point.Prospect;
import org.ecopark.prospects.point.Prospector;
import org.ecopark.prospects.point.Words;
import org.ecopark.prospects.sheet.Sheet;
import org.ecopark.transport.Place;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Format;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.pdf.PdfPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/prospects}: the investor's view of a point, by address or, for many edits, by body. Keeps nothing. */
@RestController
@RequestMapping("/api/prospects")
class ProspectController {

    private static final int MOST_BODY_BYTES = 1 << 16;

    private final InquiryReader reader;
    private final Prospector prospector;
    private final Addresses addresses;
    private final JsonMapper mapper;
    private final PdfPrinter printer = new PdfPrinter();

    ProspectController(InquiryReader reader, Prospector prospector, Addresses addresses, JsonMapper mapper) {
        this.reader = reader;
        this.prospector = prospector;
        this.addresses = addresses;
        this.mapper = mapper;
    }

    @GetMapping
    ResponseEntity<byte[]> view(HttpServletRequest request) {
        return answer(Parameters.of(request, InquiryReader.PARAMETERS), request);
    }

    /** The same from a JSON object with the parameters as members; {@code edits} may be an object of its own. */
    @PostMapping
    ResponseEntity<byte[]> viewOfBody(HttpServletRequest request) throws IOException {
        Parameters.of(request, List.of());
        byte[] body = request.getInputStream().readNBytes(MOST_BODY_BYTES + 1);
        if (body.length > MOST_BODY_BYTES) {
            throw Problem.of(413, "too_large").exception();
        }
        JsonNode json = mapper.readTree(body);
        Map<String, String[]> values = new LinkedHashMap<>();
        if (!json.isObject()) {
            throw Problem.badRequest("member_type")
                    .with("member", "/")
                    .with("expected", "object")
                    .exception();
        }
        json.properties().forEach(member -> values.put(member.getKey(), new String[] {text(member)}));
        return answer(Parameters.of(values, InquiryReader.PARAMETERS), request);
    }

    private static String text(Map.Entry<String, JsonNode> member) {
        JsonNode value = member.getValue();
        if (value.isObject() && member.getKey().equals("edits")) {
            return value.properties().stream()
                    .map(edit -> edit.getKey() + "=" + edit.getValue().asString())
                    .collect(Collectors.joining(","));
        }
        if (!value.isValueNode() || value.isNull()) {
            throw Problem.badRequest("member_type")
                    .with("member", member.getKey())
                    .with("expected", "text, number or truth value")
                    .exception();
        }
        return value.asString();
    }

    private ResponseEntity<byte[]> answer(Parameters parameters, HttpServletRequest request) {
        String usual = Format.prefersHtml(request) ? "html" : "json";
        String format = parameters.choice("f", List.of("json", "geojson", "html", "pdf"), usual);
        boolean explain = parameters.flag("explain", false);
        Prospect view = prospector.view(reader.read(parameters));
        Locale language =
                parameters.findText("lang").map(Locale::forLanguageTag).orElseGet(() -> Languages.of(request));
        Words words = Words.in(language);
        return switch (format) {
            case "html" -> sheet(view, words, request);
            case "pdf" -> pdf(view, words, request);
            case "geojson" -> json(new ProspectPlaces(view, words).collection(), "application/geo+json");
            default -> json(new ProspectJson(view, words, explain).answer(), "application/json");
        };
    }

    private ResponseEntity<byte[]> json(Map<String, Object> answer, String type) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).body(mapper.writeValueAsBytes(answer));
    }

    private ResponseEntity<byte[]> sheet(Prospect view, Words words, HttpServletRequest request) {
        Address server = addresses.of(request);
        // What was asked by a body has no address.
        String self = self(server, request);
        String pdf = request.getQueryString() == null ? null : self + "&f=pdf";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=" + StandardCharsets.UTF_8)
                .body(new Sheet(view, words, server, self, pdf).bytes());
    }

    private ResponseEntity<byte[]> pdf(Prospect view, Words words, HttpServletRequest request) {
        Address server = addresses.of(request);
        byte[] page = new Sheet(view, words, server, self(server, request), null).bytes();
        Place place = view.inquiry().place();
        String name = String.format(
                Locale.ROOT,
                "ecopark_%s_%.4f_%.4f.pdf",
                view.inquiry().question().material().key(),
                place.latitude(),
                place.longitude());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(printer.print(page));
    }

    /** Where the same view is as data. */
    private static String self(Address server, HttpServletRequest request) {
        String query = request.getQueryString();
        String address = server.at("api", "prospects").toString();
        return query == null
                ? address
                : address + "?" + query.replaceAll("(^|&)f=(html|pdf)", "").replaceAll("^&", "");
    }
}
