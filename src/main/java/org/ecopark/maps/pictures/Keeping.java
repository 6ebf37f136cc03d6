package org.ecopark.maps.pictures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.layers.cache.CachedTile;
import org.ecopark.layers.cache.TileCache;
import org.ecopark.maps.MapsSettings;
import org.ecopark.web.Freshness;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Tells callers how long a picture holds, and who has it already: it is made of data, styles and the request alone. */
@Component
public class Keeping {

    private final TileCache cache;
    private final MapsSettings settings;

    Keeping(TileCache cache, MapsSettings settings) {
        this.cache = cache;
        this.settings = settings;
    }

    /**
     * Whether the caller has the picture; then 304 is set and there is nothing to write.
     *
     * @param asked all that the picture depends on besides its layers and their styles
     */
    public boolean isKnown(
            List<LayerOrder> layers, Object asked, HttpServletRequest request, HttpServletResponse response) {
        List<Object> parts = new ArrayList<>();
        for (LayerOrder order : layers) {
            // Read before the rows: the ETag may then be too old, which costs a reload, but never too new.
            parts.add(order.layer().name());
            parts.add(cache.changes(order.layer().name()));
            parts.add(order.style().fingerprint());
        }
        parts.add(asked);
        boolean known = Freshness.isKnown(new ServletWebRequest(request, response), caching(), parts.toArray());
        response.setHeader("Vary", null);
        return known;
    }

    /** Sends a tile with an ETag of its bytes, or 304 to whoever has these bytes. */
    public void send(CachedTile tile, PictureFormat format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", caching().getHeaderValue());
        if (new ServletWebRequest(request, response).checkNotModified("\"" + tile.mark() + "\"")) {
            return;
        }
        response.setContentType(format.mediaType());
        response.setContentLength(tile.size());
        tile.writeTo(response.getOutputStream());
    }

    private CacheControl caching() {
        return settings.maxAge().isZero()
                ? CacheControl.noCache()
                : CacheControl.maxAge(settings.maxAge()).cachePublic();
    }
}
