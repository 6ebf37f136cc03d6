package org.ecopark.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.ecopark.layers.cache.CachedTile;
import org.springframework.http.CacheControl;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends tiles: with a strong ETag of their bytes, compressed for those who take that, 204 when there is nothing. */
final class TileAnswer {

    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private TileAnswer() {}

    static void send(CachedTile tile, TilesSettings settings, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean compressed = TileMaker.isCompressed(tile);
        boolean takes = compressed && takesGzip(request.getHeader("Accept-Encoding"));
        response.setHeader("Cache-Control", caching(settings).getHeaderValue());
        response.addHeader("Vary", "Accept-Encoding");
        String thinned = TileMaker.thinned(tile);
        if (!thinned.isEmpty()) {
            response.setHeader("Ecopark-Thinned", thinned);
        }
        if (new ServletWebRequest(request, response)
                .checkNotModified("\"" + tile.mark() + (takes ? "-gzip\"" : "\""))) {
            return;
        }
        if (tile.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(MEDIA_TYPE);
        if (takes) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (takes || !compressed) {
            response.setContentLength(tile.size());
            tile.writeTo(response.getOutputStream());
        } else {
            try (InputStream plain = new GZIPInputStream(tile.open(), 16384)) {
                plain.transferTo(response.getOutputStream());
            }
        }
    }

    private static CacheControl caching(TilesSettings settings) {
        return settings.maxAge().isZero()
                ? CacheControl.noCache()
                : CacheControl.maxAge(settings.maxAge()).cachePublic();
    }

    /** As RFC 9110 reads the header: gzip or anything, unless with a quality of nothing. */
    static boolean takesGzip(@org.jspecify.annotations.Nullable String header) {
        if (header == null) {
            return false;
        }
        Boolean any = null;
        for (String one : header.split(",")) {
            String[] parts = one.strip().toLowerCase(java.util.Locale.ROOT).split("\\s*;\\s*");
            boolean wanted = true;
            for (int i = 1; i < parts.length; i++) {
                wanted &= !parts[i].matches("q\\s*=\\s*0(\\.0{0,3})?");
            }
            if (parts[0].equals("gzip") || parts[0].equals("x-gzip")) {
                return wanted;
            }
            any = parts[0].equals("*") ? Boolean.valueOf(wanted) : any;
        }
        return any != null && any;
    }
}
