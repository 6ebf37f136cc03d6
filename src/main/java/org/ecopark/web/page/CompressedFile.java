package org.ecopark.web.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;

/** A file in its compressed form; everything but its bytes is that of the plain one. */
final class CompressedFile extends AbstractResource implements HttpResource {

    private final Resource plain;
    private final byte[] bytes;

    CompressedFile(Resource plain, byte[] bytes) {
        this.plain = plain;
        this.bytes = bytes;
    }

    @Override
    public HttpHeaders getResponseHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return headers;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public long lastModified() throws IOException {
        return plain.lastModified();
    }

    @Override
    public URL getURL() throws IOException {
        return plain.getURL();
    }

    @Override
    public URI getURI() throws IOException {
        return plain.getURI();
    }

    @Override
    public @Nullable String getFilename() {
        return plain.getFilename();
    }

    @Override
    public String getDescription() {
        return plain.getDescription();
    }
}
