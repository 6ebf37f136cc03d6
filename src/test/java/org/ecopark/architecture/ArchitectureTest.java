package org.ecopark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecopark.Ecopark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The house keeps its rules, and each rule is proven to bite on a fault planted in {@code org.ecopark_faults}. */
class ArchitectureTest {

    private static final String ROOT = "org.ecopark";
    private static final String FAULTS = "org.ecopark_faults";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** A rule and the class that breaks it: the package below the faults is that rule's own little house. */
    record Case(String fault, String culprit, Function<String, ArchRule> rule) {

        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Case> rules() {
        return Stream.of(
                new Case("upward", "parks.Upward", ArchitectureRules::roomOrder),
                new Case("leftward", "transport.Leftward", ArchitectureRules::roomOrder),
                new Case("door", "tiles.Door", ArchitectureRules::roomOrder),
                new Case("unplaced", "cellar.Unplaced", ArchitectureRules::roomOrder),
                new Case("sql", "parks.ParkLister", ArchitectureRules::sqlInRepositories),
                new Case("entitymanager", "parks.ParkEditor", ArchitectureRules::sqlInRepositories),
                new Case("row", "parks.ParkRow", ArchitectureRules::rowsOnlyRead),
                new Case("referencing", "parks.Projector", ArchitectureRules::referencingInGeo),
                new Case("ortools", "exchange.Allocator", ArchitectureRules::orToolsInOptimise),
                new Case("graphhopper", "transport.Router", ArchitectureRules::graphHopperInRoads),
                new Case("http", "parks.ParkWorker", ArchitectureRules::httpAtTheEdge),
                new Case("pure", "optimise.Solver", ArchitectureRules::pureRooms),
                new Case("sealed", "siting.Locator", ArchitectureRules::sealedSolvers),
                new Case("drawer", "parks.util.Strings", ArchitectureRules::noDrawers),
                new Case("open", "parks.ParkRepository", ArchitectureRules::insidesArePackagePrivate),
                new Case("streams", "parks.Talker", ArchitectureRules::noStandardStreams));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(Case rule) {
        rule.rule().apply(ROOT).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleBites(Case rule) {
        String root = FAULTS + "." + rule.fault();
        List<String> found = rule.rule()
                .apply(root)
                .evaluate(new ClassFileImporter().importPackages(root))
                .getFailureReport()
                .getDetails();
        assertThat(found).isNotEmpty().allMatch(line -> line.contains(root + "." + rule.culprit()));
    }

    @Test
    void modulithFindsNothing() {
        ApplicationModules.of(Ecopark.class).verify();
    }

    @Test
    void modulithBites() {
        Violations found = ApplicationModules.of(FAULTS + ".modulith", (ImportOption) location -> true)
                .detectViolations();
        assertThat(found.getMessages()).anyMatch(message -> message.contains("Intruder"));
    }

    @Test
    void everyRoomNamesItsNeighboursWithinTheOrder() {
        assertThat(rooms()).isNotEmpty();
        assertThat(rooms().flatMap(ArchitectureTest::faults)).isEmpty();
    }

    @Test
    void aRoomWithoutNeighboursOrWithWrongOnesIsFound() {
        assertThat(Stream.of("neighbours.parks", "neighbours.tiles")
                        .map(room -> FAULTS + "." + room + ".package-info")
                        .map(name -> new ClassFileImporter()
                                .importPackages(FAULTS + ".neighbours")
                                .get(name))
                        .flatMap(ArchitectureTest::faults))
                .containsExactly("parks names no neighbours", "tiles may not name parks");
    }

    private static Stream<JavaClass> rooms() {
        return HOUSE.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().equals(ROOT))
                .filter(type -> type.getPackageName().split("\\.").length == 3);
    }

    private static Stream<String> faults(JavaClass packageInfo) {
        String room = packageInfo.getPackageName().replaceAll(".*\\.", "");
        Optional<ApplicationModule> module = packageInfo.tryGetAnnotationOfType(ApplicationModule.class);
        String[] named =
                module.map(ApplicationModule::allowedDependencies).orElse(new String[] {ApplicationModule.OPEN_TOKEN});
        if (Arrays.asList(named).contains(ApplicationModule.OPEN_TOKEN)) {
            return Stream.of(room + " names no neighbours");
        }
        return Arrays.stream(named)
                .map(neighbour -> neighbour.split("::", -1)[0].strip())
                .filter(neighbour -> !Rooms.mayImport(room, neighbour))
                .map(neighbour -> room + " may not name " + neighbour);
    }
}
