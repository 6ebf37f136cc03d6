package org.ecopark.features.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** An answer whose headers are set with its first byte, so that what fails before can still be said as a problem. */
final class HeadedStream extends OutputStream {

    private final HttpServletResponse response;
    private final Runnable headers;
    private boolean begun;

    HeadedStream(HttpServletResponse response, Runnable headers) {
        this.response = response;
        this.headers = headers;
    }

    private OutputStream body() throws IOException {
        if (!begun) {
            begun = true;
            headers.run();
        }
        return response.getOutputStream();
    }

    @Override
    public void write(int one) throws IOException {
        body().write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        body().write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
        if (begun) {
            response.getOutputStream().flush();
        }
    }
}
