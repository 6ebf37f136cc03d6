package org.ecopark.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's words; that it starts a server is seen by hand on a bare machine. */
class LauncherIT {

    private static final Path LAUNCHER = Path.of("ecopark").toAbsolutePath();

    private record Answer(int exitCode, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", ""})
    void helpNamesEveryCommand(String word) throws Exception {
        Answer answer = word.isEmpty() ? ask() : ask(word);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text())
                .contains(
                        "serve",
                        "verify",
                        "import",
                        "export",
                        "--filter",
                        "roads",
                        "accept",
                        "bench",
                        "backup",
                        "restore",
                        "--port",
                        "--home");
    }

    @ParameterizedTest
    @CsvSource({
        "serv, there are serve",
        "serve --prot 9, '--prot'",
        "serve --port, needs a value",
        "serve somewhere, 'somewhere'",
        "import, needs a file",
        "import --fast a.csv, '--fast'",
        "export, needs a layer and a file",
        "export parks, needs a layer and a file",
        "export parks a.gpkg --format, needs a value",
        "export parks a.gpkg --layer x, '--layer'",
        "roads, needs a file",
        "roads --name, needs a value",
        "roads --fast a.osm.pbf, '--fast'",
        "backup --replace x, '--replace'",
        "restore, needs a file",
        "accept, needs the folder",
        "verify --quick, '--quick'",
    })
    void aWrongWordIsAnsweredWithWhatIsRight(String line, String part) throws Exception {
        Answer answer = ask(line.split(" "));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains(part).contains("./ecopark help");
    }

    @Test
    void acceptFailsWithoutItsData() throws Exception {
        Answer answer = ask("accept", "/there/is/no/such/folder");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("/there/is/no/such/folder");
    }

    /** What looks for tools and PostGIS on the way has variables too. */
    @Test
    void acceptHandsItsFolderToTheChecks(@TempDir Path folder) throws Exception {
        Path maven = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\necho maven got \"$@\"\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = new ProcessBuilder("sh", LAUNCHER.toString(), "accept", folder.toString());
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("maven got").contains("-Decopark.accept.dir=" + folder.toRealPath());
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void staysShort() throws IOException {
        assertThat(Files.readAllLines(LAUNCHER)).hasSizeLessThan(200).first().isEqualTo("#!/bin/sh");
    }

    private static Answer ask(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", LAUNCHER.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), text);
    }
}
