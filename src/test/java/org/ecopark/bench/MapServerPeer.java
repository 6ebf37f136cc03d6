package org.ecopark.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Debian's MapServer as FastCGI on a socket of its own, asked directly: no web server stands between, which is in its
 * favour. Each worker keeps its connection to the database.
 */
final class MapServerPeer implements AutoCloseable {

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/lib/cgi-bin/mapserv"), Path.of("/usr/bin/mapserv"));

    /** FastCGI programs take their socket as standard input, which Java cannot hand over. */
    private static final String LISTEN = """
            use IO::Socket::UNIX; my $s = IO::Socket::UNIX->new(Local => $ARGV[0], Listen => 64) or die $!;
            open(STDIN, '<&=', fileno($s)) or die $!; my @p;
            for (2..$ARGV[2]) { my $p = fork(); if ($p == 0) { exec $ARGV[1] } }
            exec $ARGV[1];""";

    private static final int BEGIN = 1;
    private static final int PARAMS = 4;
    private static final int STDIN = 5;
    private static final int STDOUT = 6;
    private static final int END = 3;

    private final Path folder;
    private final Path socket;
    private final Process process;

    private MapServerPeer(Path folder, Path program, int workers) throws IOException, InterruptedException {
        this.folder = folder;
        this.socket = folder.resolve("mapserv.sock");
        ProcessBuilder builder = new ProcessBuilder(
                "perl", "-e", LISTEN, socket.toString(), program.toString(), Integer.toString(workers));
        builder.environment().put("MS_MAPFILE", folder.resolve("bench.map").toString());
        builder.environment()
                .put("MAPSERVER_CONFIG_FILE", folder.resolve("mapserver.conf").toString());
        process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!Files.exists(socket)) {
            if (Instant.now().isAfter(end) || !process.isAlive()) {
                throw new IllegalStateException(
                        "MapServer did not start: " + Files.readString(folder.resolve("said.txt")));
            }
            Thread.sleep(50);
        }
    }

    /** Starts so many workers on a map file. */
    static MapServerPeer start(String mapFile, int workers) throws IOException, InterruptedException {
        String given = System.getenv("ECOPARK_MAPSERV");
        Path program = Stream.concat(Stream.ofNullable(given).map(Path::of), PROGRAMS.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "MapServer is not installed: apt-get install --no-install-recommends mapserver-bin, or name its"
                                + " program in ECOPARK_MAPSERV."));
        Path folder = Files.createTempDirectory("ecopark-bench-mapserver-");
        Files.writeString(folder.resolve("bench.map"), mapFile);
        Files.writeString(folder.resolve("mapserver.conf"), """
                CONFIG
                  ENV
                    MS_MAP_PATTERN ".*"
                    OGCAPI_HTML_TEMPLATE_DIRECTORY "/usr/share/mapserver/ogcapi/templates/html-plain/"
                  END
                  MAPS
                    bench "%s"
                  END
                END
                """.formatted(folder.resolve("bench.map")));
        return new MapServerPeer(folder, program, workers);
    }

    /** How MapServer is told of a database. */
    static String connection(String url) {
        Matcher parts = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+)\\?user=(\\w+)&password=(.+)")
                .matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException("Not understood: " + url.replaceAll("password=.*", ""));
        }
        return "host=%s port=%s dbname=%s user=%s password=%s"
                .formatted(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
    }

    long pid() {
        return process.pid();
    }

    /** One connection, as a web server keeps one to each worker. */
    Connection connect() throws IOException {
        return new Connection(folder.resolve("bench.map"), socket);
    }

    /** A way to one worker, one request after the other. */
    static final class Connection {

        private final Path map;
        private final Path socket;

        private Connection(Path map, Path socket) {
            this.map = map;
            this.socket = socket;
        }

        /** A picture. */
        byte[] get(String query) throws IOException {
            return get(Map.of("QUERY_STRING", query, "MS_MAPFILE", map.toString()), "image/png");
        }

        /** A document of its OGC API. */
        byte[] get(String path, String query) throws IOException {
            return get(Map.of("QUERY_STRING", query, "PATH_INFO", "/bench/ogcapi" + path), "json");
        }

        /** The body of the answer; its head is read and left out. */
        private byte[] get(Map<String, String> asked, String type) throws IOException {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(socket));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                record(out, BEGIN, new byte[] {0, 1, 0, 0, 0, 0, 0, 0});
                ByteArrayOutputStream parameters = new ByteArrayOutputStream();
                parameter(parameters, "REQUEST_METHOD", "GET");
                asked.forEach((name, value) -> parameter(parameters, name, value));
                record(out, PARAMS, parameters.toByteArray());
                record(out, PARAMS, new byte[0]);
                record(out, STDIN, new byte[0]);
                channel.write(ByteBuffer.wrap(out.toByteArray()));
                return body(answer(channel), type);
            }
        }

        private static void parameter(ByteArrayOutputStream out, String name, String value) {
            byte[] n = name.getBytes(StandardCharsets.UTF_8);
            byte[] v = value.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(8)
                    .putInt(n.length | 0x80000000)
                    .putInt(v.length | 0x80000000)
                    .array());
            out.writeBytes(n);
            out.writeBytes(v);
        }

        private static void record(ByteArrayOutputStream out, int type, byte[] content) {
            out.writeBytes(
                    new byte[] {1, (byte) type, 0, 1, (byte) (content.length >> 8), (byte) content.length, 0, 0});
            out.writeBytes(content);
        }

        private static byte[] answer(SocketChannel channel) throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            while (true) {
                ByteBuffer head = read(channel, 8);
                int type = head.get(1);
                int length = head.getShort(4) & 0xFFFF;
                ByteBuffer content = read(channel, length + (head.get(6) & 0xFF));
                if (type == STDOUT) {
                    all.write(content.array(), 0, length);
                } else if (type == END) {
                    return all.toByteArray();
                }
            }
        }

        private static ByteBuffer read(SocketChannel channel, int bytes) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(bytes);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw new IOException("MapServer ended its answer early");
                }
            }
            return buffer;
        }

        private static byte[] body(byte[] answer, String type) throws IOException {
            String head = new String(answer, 0, Math.min(answer.length, 400), StandardCharsets.ISO_8859_1);
            int end = head.indexOf("\r\n\r\n");
            if (end < 0 || !head.contains(type)) {
                throw new IOException("Not what was asked of MapServer: " + new String(answer, StandardCharsets.UTF_8));
            }
            return java.util.Arrays.copyOfRange(answer, end + 4, answer.length);
        }
    }

    @Override
    public void close() {
        // An idle FastCGI worker does not hear a friendly word.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
