package org.ecopark.hosting.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The container way is whole, checked where no engine runs: the parts name each other and nothing is root or public. */
class ContainerFilesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Set<String> SERVICE_WORDS = Set.of(
            "build",
            "image",
            "command",
            "environment",
            "depends_on",
            "ports",
            "volumes",
            "healthcheck",
            "cap_drop",
            "security_opt",
            "stop_grace_period",
            "restart",
            "shm_size");

    private String text = "";
    private Map<String, Object> compose = Map.of();

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(ROOT.resolve("docker-compose.yml"));
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        compose = new Yaml(new SafeConstructor(strict)).load(text);
    }

    @Test
    void hasOnlyWordsComposeKnows() {
        assertThat(compose.keySet()).isSubsetOf("services", "volumes");
        services()
                .forEach(
                        (name, service) -> assertThat(service.keySet()).as(name).isSubsetOf(SERVICE_WORDS));
    }

    @Test
    void runsServerAndDatabaseEachWithHealthCheckAndVolume() {
        assertThat(services()).containsOnlyKeys("server", "database");
        services().forEach((name, service) -> {
            assertThat(list(map(service, "healthcheck").get("test")))
                    .as(name)
                    .hasSizeGreaterThan(1)
                    .first()
                    .isEqualTo("CMD");
            assertThat(list(service.get("volumes")))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(mount -> assertThat(map(compose, "volumes").keySet())
                            .contains(mount.substring(0, mount.indexOf(':'))));
        });
    }

    @Test
    void serverWaitsForTheDatabaseItIsToldToUse() {
        Map<String, Object> server = services().get("server");
        assertThat(map(map(server, "depends_on"), "database")).containsEntry("condition", "service_healthy");
        String url = String.valueOf(map(server, "environment").get("ECOPARK_DB_URL"));
        assertThat(GivenDatabase.parse(defaults(url)))
                .isEqualTo(new GivenDatabase("jdbc:postgresql://database:5432/ecopark", "ecopark", "ecopark"));
        Map<String, Object> database = map(services().get("database"), "environment");
        assertThat(database).containsEntry("POSTGRES_USER", "ecopark").containsEntry("POSTGRES_DB", "ecopark");
        assertThat(defaults(String.valueOf(database.get("POSTGRES_PASSWORD")))).isEqualTo("ecopark");
    }

    @Test
    void isPublishedOnLoopbackOnly() {
        assertThat(list(services().get("server").get("ports")))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(defaults(port)).matches("127\\.0\\.0\\.1:\\d+:8080"));
        assertThat(services().get("database")).doesNotContainKey("ports");
    }

    @Test
    void everyVariableHasADefault() {
        assertThat(Pattern.compile("\\$\\{[A-Z_]+}").matcher(text).find()).isFalse();
    }

    @Test
    void imageIsBuiltFromWhatIsHereAndRunsAsNobodySpecial() throws IOException {
        Map<String, Object> build = map(services().get("server"), "build");
        Path context = ROOT.resolve(String.valueOf(build.get("context"))).normalize();
        List<String> lines = Files.readAllLines(context.resolve(String.valueOf(build.get("dockerfile"))));
        List<String> lastStage = lines.subList(lastIndexOf(lines, "FROM "), lines.size());
        assertThat(lastStage)
                .filteredOn(line -> line.startsWith("USER "))
                .last()
                .isNotIn("USER 0", "USER root");
        assertThat(lastIndexOf(lastStage, "USER ")).isLessThan(lastIndexOf(lastStage, "ENTRYPOINT "));
        assertThat(lines.stream().filter(line -> line.startsWith("COPY ") && !line.contains("--from=")))
                .isNotEmpty()
                .allSatisfy(
                        copy -> assertThat(context.resolve(copy.split(" ")[1])).exists());
    }

    private static int lastIndexOf(List<String> lines, String start) {
        int found = -1;
        for (int i = 0; i < lines.size(); i++) {
            found = lines.get(i).startsWith(start) ? i : found;
        }
        assertThat(found).as(start).isNotNegative();
        return found;
    }

    private static String defaults(String text) {
        return text.replaceAll("\\$\\{[A-Z_]+:-([^}]*)}", "$1");
    }

    @SuppressWarnings("unchecked") // YAML has no types; a wrong shape fails the test where it is used
    private Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    @SuppressWarnings("unchecked") // as above
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        assertThat(parent).containsKey(key);
        return (Map<String, Object>) parent.get(key);
    }

    @SuppressWarnings("unchecked") // as above
    private static List<String> list(Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<String>) value;
    }
}
