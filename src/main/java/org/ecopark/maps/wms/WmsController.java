package org.ecopark.maps.wms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecopark.layers.Layer;
import org.ecopark.layers.cache.CachedTile;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.maps.MapsSettings;
import org.ecopark.maps.legend.Legend;
import org.ecopark.maps.pictures.BusyException;
import org.ecopark.maps.pictures.Keeping;
import org.ecopark.maps.pictures.LayerOrder;
import org.ecopark.maps.pictures.MapOrder;
import org.ecopark.maps.pictures.PictureFormat;
import org.ecopark.maps.pictures.Pictures;
import org.ecopark.maps.pictures.TilePictures;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The WMS door. Its faults are service exceptions with status 200, which is what its clients know how to show. */
@RestController
class WmsController {

    private static final Logger LOG = LoggerFactory.getLogger(WmsController.class);

    private final LayerShelf shelf;
    private final LayerNames names;
    private final Capabilities capabilities;
    private final FeatureInfo info;
    private final Pictures pictures;
    private final TilePictures tiles;
    private final Keeping keeping;
    private final Addresses addresses;
    private final MapsSettings settings;

    WmsController(
            LayerShelf shelf,
            LayerNames names,
            Capabilities capabilities,
            FeatureInfo info,
            Pictures pictures,
            TilePictures tiles,
            Keeping keeping,
            Addresses addresses,
            MapsSettings settings) {
        this.shelf = shelf;
        this.names = names;
        this.capabilities = capabilities;
        this.info = info;
        this.pictures = pictures;
        this.tiles = tiles;
        this.keeping = keeping;
        this.addresses = addresses;
        this.settings = settings;
    }

    @GetMapping("/wms")
    void wms(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WmsParameters parameters = new WmsParameters(request.getParameterMap());
        WmsVersion version = WmsVersion.of(parameters);
        try {
            answer(parameters, version, request, response);
        } catch (WmsException fault) {
            refuse(fault, 200, parameters, version, response);
        } catch (BusyException busy) {
            refuse(new WmsException(null, String.valueOf(busy.getMessage())), 503, parameters, version, response);
        } catch (QueryTimeoutException slow) {
            LOG.warn("A map took too long: {}", request.getQueryString());
            refuse(
                    new WmsException(null, "The map took too long; ask for a smaller area or fewer layers."),
                    503,
                    parameters,
                    version,
                    response);
        }
    }

    private void answer(
            WmsParameters parameters, WmsVersion version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String service = parameters.find("SERVICE").orElse("WMS");
        if (!service.equalsIgnoreCase("WMS")) {
            throw new WmsException(null, "SERVICE is WMS here, not '" + WmsParameters.shown(service) + "'.");
        }
        String operation = parameters.need("REQUEST");
        switch (operation.toLowerCase(Locale.ROOT)) {
            case "getcapabilities", "capabilities" -> capabilities(parameters, version, request, response);
            case "getmap", "map" -> map(parameters, version, request, response);
            case "getfeatureinfo", "feature_info" -> {
                FeatureInfo.Answer found =
                        info.answer(parameters, version, Languages.of(request), addresses.of(request));
                response.setHeader("Cache-Control", "no-cache");
                warn(found.layers(), parameters, response);
                send(found.mediaType(), found.text().getBytes(StandardCharsets.UTF_8), response);
            }
            case "getlegendgraphic" -> legend(parameters, request, response);
            default ->
                throw new WmsException(
                        "OperationNotSupported",
                        "There is no operation '" + WmsParameters.shown(operation)
                                + "'; there are GetCapabilities, GetMap, GetFeatureInfo and GetLegendGraphic.");
        }
    }

    private void capabilities(
            WmsParameters parameters, WmsVersion version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (parameters.find("SERVICE").isEmpty()) {
            throw WmsException.missing("SERVICE");
        }
        Address server = addresses.of(request);
        Locale language = Languages.of(request);
        Capabilities.Document document = capabilities.document(version, server, language);
        UpdateSequence.check(parameters.find("UPDATESEQUENCE").orElse(""), document.number());
        response.setHeader("Cache-Control", "no-cache");
        send(version.capabilitiesType() + ";charset=UTF-8", document.bytes(), response);
    }

    private void map(
            WmsParameters parameters, WmsVersion version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (parameters.find("VERSION").or(() -> parameters.find("WMTVER")).isEmpty()) {
            throw WmsException.missing("VERSION");
        }
        PictureFormat format = MapRequest.format(parameters);
        MapOrder order = MapRequest.read(parameters, version, names, shelf, settings.largest());
        warn(order.layers(), parameters, response);
        Optional<CachedTile> tile = tiles.findTile(order, format);
        if (tile.isPresent()) {
            keeping.send(tile.get(), format, request, response);
            return;
        }
        if (keeping.isKnown(order.layers(), parameters.all(), request, response)) {
            return;
        }
        send(format.mediaType(), pictures.draw(order, format), response);
    }

    private void warn(List<LayerOrder> layers, WmsParameters parameters, HttpServletResponse response) {
        names.defaultsUsed(layers, parameters).forEach(said -> response.addHeader("Warning", said));
    }

    private void legend(WmsParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = parameters
                .find("LAYER")
                .or(() -> parameters.find("LAYERS"))
                .orElseThrow(() -> WmsException.missing("LAYER"));
        Layer layer = names.layers(name).stream()
                .findFirst()
                .orElseThrow(() -> new WmsException("LayerNotDefined", "The group '" + name + "' is empty."));
        LayerStyle style = names.style(layer, parameters.find("STYLE").orElse(""));
        PictureFormat format =
                parameters.find("FORMAT").isPresent() ? MapRequest.format(parameters) : PictureFormat.PNG;
        String scaleText = parameters.find("SCALE").orElse("");
        double denominator = scaleText.matches("\\d{1,12}(\\.\\d{1,12})?") ? Double.parseDouble(scaleText) : Double.NaN;
        Legend legend = new Legend(style.style(), Languages.of(request), denominator, MapRequest.scale(parameters));
        boolean transparent = parameters.flag("TRANSPARENT") && format != PictureFormat.JPEG;
        Color ground = transparent ? null : MapRequest.ground(parameters);
        response.setHeader("Cache-Control", "no-cache");
        send(format.mediaType(), format.encode(legend.draw(ground)), response);
    }

    private static void refuse(
            WmsException fault, int status, WmsParameters parameters, WmsVersion version, HttpServletResponse response)
            throws IOException {
        // Not the whole head: what lets foreign pages read the answer stays.
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("ETag", null);
        response.setHeader("Warning", null);
        response.setHeader("Cache-Control", "no-store");
        if (status == 503) {
            response.setHeader("Retry-After", "5");
        }
        if (ExceptionReport.isPicture(parameters)) {
            PictureFormat format =
                    parameters.find("FORMAT").flatMap(PictureFormat::find).orElse(PictureFormat.PNG);
            send(format.mediaType(), ExceptionReport.picture(fault, parameters, format), response);
        } else {
            send(version.exceptionType() + ";charset=UTF-8", ExceptionReport.xml(fault, version), response);
        }
    }

    private static void send(String mediaType, byte[] bytes, HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
