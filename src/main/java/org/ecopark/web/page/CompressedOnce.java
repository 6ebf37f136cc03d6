package org.ecopark.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Text files compressed as well as gzip can, once, and kept: what the server would otherwise do faster and worse for each
 * request. It keeps at most what the server's own archive holds, which is some megabytes.
 */
final class CompressedOnce extends AbstractResourceResolver {

    private static final Set<String> TEXT = Set.of("js", "css", "json", "geojson", "svg");
    /** Below it the head of a packet weighs more than what is saved. */
    private static final int LEAST_BYTES = 512;

    private final ConcurrentMap<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource file = chain.resolveResource(request, path, locations);
        String ending = StringUtils.getFilenameExtension(path);
        if (file == null || ending == null || !TEXT.contains(ending) || !takesGzip(request)) {
            return file;
        }
        try {
            // A changed file during development has another time, and so another entry.
            byte[] bytes = kept.computeIfAbsent(file.getURI() + "@" + file.lastModified(), key -> compressed(file));
            return bytes.length < LEAST_BYTES ? file : new CompressedFile(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    /** A refusal by weight nought is not looked for: no browser sends it. */
    private static boolean takesGzip(@Nullable HttpServletRequest request) {
        String accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    private static byte[] compressed(Resource file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
