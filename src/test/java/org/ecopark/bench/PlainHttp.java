package org.ecopark.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that asks the same server again and again and costs next to nothing itself. */
final class PlainHttp implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String host;
    private byte[] body = new byte[0];

    PlainHttp(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        host = server.getAuthority();
    }

    byte[] request(String path, boolean gzip) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + (gzip ? "Accept-Encoding: gzip\r\n" : "")
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends and reads the whole answer; returns its status. */
    int ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = status == 204 || status == 304 ? 0 : -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        body = chunked ? chunks() : in.readNBytes(Math.max(0, length));
        return status;
    }

    /** The body of the last answer. */
    byte[] body() {
        return body;
    }

    private byte[] chunks() throws IOException {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            all.write(in.readNBytes(size));
            line();
            if (size == 0) {
                return all.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
