package org.ecopark.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.accounts.Asker;
import org.ecopark.features.asking.ItemsReader;
import org.ecopark.features.asking.ItemsRequest;
import org.ecopark.features.asking.PageKeys;
import org.ecopark.features.asking.Systems;
import org.ecopark.features.editing.RowTag;
import org.ecopark.features.exports.Exports;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.FeaturePage;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.shelf.PageKey;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Format;
import org.ecopark.web.Link;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.TimedReads;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The features themselves: pages of a collection and single ones. */
@RestController
@RequestMapping("/ogc/collections/{collection}/items")
class ItemsController {

    private final LayerShelf shelf;
    private final TimedReads reads;
    private final ItemsReader reader;
    private final Counts counts;
    private final Systems systems;
    private final GeoJsonWriter writer;
    private final ItemsPages pages;
    private final Addresses addresses;
    private final FeaturesSettings settings;
    private final Exports exports;

    ItemsController(
            LayerShelf shelf,
            TimedReads reads,
            ItemsReader reader,
            Counts counts,
            Systems systems,
            GeoJsonWriter writer,
            ItemsPages pages,
            Addresses addresses,
            FeaturesSettings settings,
            Exports exports) {
        this.shelf = shelf;
        this.reads = reads;
        this.reader = reader;
        this.counts = counts;
        this.systems = systems;
        this.writer = writer;
        this.pages = pages;
        this.addresses = addresses;
        this.settings = settings;
        this.exports = exports;
    }

    @GetMapping
    void items(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Layer layer = shelf.layer(collection);
        ItemsRequest asked = reader.read(request, layer, Asker.everyone());
        Visit visit = Visit.of(asked.format(), request, response, addresses);
        if (asked.file().isPresent()) {
            exports.send(layer, asked.query(), asked.file().get(), visit.language(), response);
            return;
        }
        // Read before the rows: the ETag may then be too old, which costs a reload, but never too new.
        long version = shelf.version(layer.name());
        if (visit.isKnown(settings, layer.name(), version, asked.given())) {
            return;
        }
        FeaturePage page = page(asked);
        Matched matched = asked.count() ? matched(asked, page, version) : Matched.unasked();
        List<Link> links = links(asked, page, visit);
        if (asked.format() == Format.HTML) {
            visit.html(pages.items(page, matched, links, asked, visit));
        } else {
            visit.begin(Addressing.GEOJSON, links);
            links.addAll(FileLinks.alternates(visit.at().items(layer, asked.given())));
            visit.coordinates(asked.query().coordinates());
            writer.collection(page, matched, links, response.getOutputStream());
        }
    }

    /** Sorting looks at all that matches, so it may take long where a page in the usual order does not. */
    private FeaturePage page(ItemsRequest asked) {
        try {
            return reads.within(settings.queryTimeout(), () -> shelf.features(asked.query()));
        } catch (QueryTimeoutException slow) {
            if (asked.query().order().isEmpty()) {
                throw slow;
            }
            throw Problem.of(504, "sort_timeout")
                    .with("layer", asked.query().layer())
                    .with("seconds", settings.queryTimeout().toSeconds())
                    .exception();
        }
    }

    /** A first page without a second one has been counted already. */
    private Matched matched(ItemsRequest asked, FeaturePage page, long version) {
        boolean whole = asked.query().after() == null && !page.more();
        return whole ? Matched.exactly(page.features().size()) : counts.find(asked.query(), version);
    }

    private static List<Link> links(ItemsRequest asked, FeaturePage page, Visit visit) {
        Addressing at = visit.at();
        Layer layer = page.layer();
        String type = asked.format() == Format.HTML ? Addressing.HTML : Addressing.GEOJSON;
        List<Link> links = new ArrayList<>();
        links.add(Addressing.self(at.items(layer, asked.given()), type, "This page"));
        links.add(Addressing.alternate(at.items(layer, asked.given()), asked.format(), Addressing.GEOJSON));
        if (page.more()) {
            Feature last = page.features().get(page.features().size() - 1);
            PageKey key = PageKey.of(last, layer.schema(), asked.query().order());
            String next = at.items(layer, asked.given())
                    .with("after", PageKeys.write(key))
                    .toString();
            links.add(new Link(next, "next", type, "Next page"));
        }
        links.add(new Link(
                at.collection(layer).toString(),
                "collection",
                Addressing.JSON,
                layer.title().in(visit.language())));
        return links;
    }

    @GetMapping("/{feature}")
    void item(
            @PathVariable String collection,
            @PathVariable String feature,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(request, List.of("f", "crs"));
        Visit visit = Visit.of(Format.of(request, parameters), request, response, addresses);
        Layer layer = shelf.layer(collection);
        Coordinates coordinates = systems.read(parameters, "crs", layer);
        long version = shelf.version(layer.name());
        Feature found = feature(layer, feature, coordinates);
        if (visit.isKnownAs(
                RowTag.of(found.version()),
                settings,
                layer.name(),
                version,
                found.id(),
                found.version(),
                coordinates.uri())) {
            return;
        }
        if (visit.format() == Format.HTML) {
            visit.html(pages.item(layer, found, visit));
        } else {
            List<Link> links = itemLinks(layer, found.id(), parameters, visit);
            visit.begin(Addressing.GEOJSON, links);
            visit.coordinates(coordinates);
            writer.feature(layer, found, links, response.getOutputStream());
        }
    }

    private Feature feature(Layer layer, String id, Coordinates coordinates) {
        return FeatureKeys.findId(id)
                .flatMap(number -> reads.within(
                        settings.queryTimeout(),
                        () -> shelf.findFeature(layer.name(), Asker.everyone(), number, coordinates)))
                .orElseThrow(() -> Problem.notFound("unknown_feature")
                        .with("layer", layer.name())
                        .with("feature", id)
                        .exception());
    }

    private static List<Link> itemLinks(Layer layer, long id, Parameters asked, Visit visit) {
        Addressing at = visit.at();
        Address here = at.item(layer, id).with("crs", asked.findText("crs").orElse(null));
        return List.of(
                Addressing.self(here, Addressing.GEOJSON, "This feature"),
                Addressing.alternate(here, Format.JSON, Addressing.GEOJSON),
                new Link(
                        at.collection(layer).toString(),
                        "collection",
                        Addressing.JSON,
                        layer.title().in(visit.language())));
    }
}
