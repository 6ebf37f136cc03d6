package org.ecopark.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of the house, for any root package, so that they can be tried on planted faults as well. */
final class ArchitectureRules {

    private static final DescribedPredicate<JavaClass> SQL = resideInAnyPackage(
                    "org.springframework.jdbc..", "java.sql..", "javax.sql..", "org.postgresql..")
            .or(named("jakarta.persistence.EntityManager", "jakarta.persistence.EntityManagerFactory"))
            .or(named("org.springframework.data.jpa.repository.Query", "jakarta.persistence.NamedQuery"))
            .or(named("jakarta.persistence.NamedNativeQuery", "org.hibernate.Session"))
            .as("SQL");

    private static final DescribedPredicate<JavaClass> READING_ROWS = named(
                    "java.sql.ResultSet", "java.sql.SQLException", "java.sql.Array", "java.sql.Date")
            .as("reading a row");

    private static final DescribedPredicate<JavaClass> HTTP = resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "org.apache.catalina..")
            .as("HTTP");

    private static final DescribedPredicate<JavaClass> SPRING = resideInAnyPackage("org.springframework..")
            .and(describe("Modulith's", type -> !type.getPackageName().startsWith("org.springframework.modulith")));

    private static final Set<String> DRAWERS =
            Set.of("util", "utils", "common", "commons", "helper", "helpers", "impl", "dto", "misc", "shared");

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaClass> named(String first, String second, String... more) {
        Set<String> names = new java.util.HashSet<>(Set.of(first, second));
        names.addAll(Set.of(more));
        return describe(names.toString(), type -> names.contains(type.getName()));
    }

    static ArchRule roomOrder(String root) {
        return classes()
                .should(new RoomOrder(root))
                .because("types are imported down or to the right, and doors know only the shelf and the ground");
    }

    static ArchRule sqlInRepositories(String root) {
        return noClasses()
                .that(are(
                        "no Repository, no row of one, outside layers, hosting and the reading of GeoPackages",
                        type -> !inRooms(root, type, Set.of("layers", "hosting"))
                                && !isGeoPackage(root, type)
                                && !outermost(type).endsWith("Repository")
                                && !outermost(type).endsWith("Row")))
                .should()
                .dependOnClassesThat(SQL)
                .because("SQL has one kind of place");
    }

    static ArchRule rowsOnlyRead(String root) {
        return noClasses()
                .that(are(
                        "rows of a Repository",
                        type -> !inRooms(root, type, Set.of("layers", "hosting"))
                                && outermost(type).endsWith("Row")))
                .should()
                .dependOnClassesThat(SQL.and(DescribedPredicate.not(READING_ROWS)))
                .because("a Row reads what its Repository asked for and asks nothing itself");
    }

    static ArchRule referencingInGeo(String root) {
        return noClasses()
                .that(are("outside geo", type -> !inRooms(root, type, Set.of("geo"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.geotools.referencing..", "org.geotools.api.referencing..", "org.geotools.geometry.jts.."))
                .because("axis order and coordinate systems have one home");
    }

    static ArchRule orToolsInOptimise(String root) {
        return noClasses()
                .that(are("outside optimise", type -> !inRooms(root, type, Set.of("optimise"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.google.ortools.."))
                .because("machine code is loaded, and its memory given back, in one place");
    }

    static ArchRule graphHopperInRoads(String root) {
        return noClasses()
                .that(are(
                        "outside transport.roads",
                        type -> !type.getPackageName().equals(root + ".transport.roads")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.graphhopper.."))
                .because("another router must find only one package to replace");
    }

    static ArchRule httpAtTheEdge(String root) {
        return noClasses()
                .that(are(
                        "no Controller, outside web and the doors",
                        type -> !outermost(type).endsWith("Controller")
                                && !inRooms(root, type, Set.of("web", "processes", "features", "maps", "tiles"))
                                // It has to set the port before there is a server.
                                && !inRooms(root, type, Set.of("hosting"))))
                .should()
                .dependOnClassesThat(HTTP)
                .because("HTTP has one kind of place");
    }

    static ArchRule pureRooms(String root) {
        return noClasses()
                .that(are("in a room that computes", type -> inRooms(root, type, Rooms.PURE)))
                .and(are("no GeoPackage, which is a database in a file", type -> !isGeoPackage(root, type)))
                .should()
                .dependOnClassesThat(SPRING.or(SQL).or(HTTP).or(resideInAnyPackage("jakarta.persistence..")))
                .because("these rooms take plain values and return plain values");
    }

    /** What computes is no bean; what is no bean computes. */
    static ArchRule sealedSolvers(String root) {
        return noClasses()
                .that(are(
                        "plain classes of the planning rooms and of materials",
                        type -> (inRooms(root, type, Rooms.PLANNING) || inRooms(root, type, Set.of("materials")))
                                && !isBean(type)))
                .should()
                .dependOnClassesThat(
                        SPRING.or(SQL.and(DescribedPredicate.not(READING_ROWS))).or(HTTP))
                .because("matching, sizing and siting import no Spring, no SQL and no HTTP");
    }

    private static boolean isBean(JavaClass type) {
        JavaClass outer = outermostClass(type);
        return outer.isMetaAnnotatedWith("org.springframework.stereotype.Component")
                || outer.isAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
                || outer.getSimpleName().equals("package-info");
    }

    static ArchRule noDrawers(String root) {
        return noClasses()
                .should(new Condition("lie in a drawer", type -> {
                    for (String piece : type.getPackageName().split("\\.")) {
                        if (DRAWERS.contains(piece)) {
                            return true;
                        }
                    }
                    return false;
                }))
                .because("a package is a noun of the field, not a drawer");
    }

    static ArchRule insidesArePackagePrivate(String root) {
        return noClasses()
                .that(are(
                        "Controllers, Repositories and entities",
                        type -> type.isTopLevelClass()
                                && (type.getSimpleName().matches(".+(Controller|Repository)")
                                        || type.isAnnotatedWith("jakarta.persistence.Entity"))))
                .should(new Condition("be public", type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .because("what another room may not touch it should not see");
    }

    static ArchRule noStandardStreams(String root) {
        return noClasses()
                .that(are(
                        "outside hosting, which speaks to the terminal",
                        type -> !inRooms(root, type, Set.of("hosting"))))
                .should(new Condition(
                        "write to the terminal",
                        type -> type.getFieldAccessesFromSelf().stream()
                                .anyMatch(
                                        access -> access.getTarget().getOwner().isEquivalentTo(System.class)
                                                && access.getTarget().getName().matches("out|err"))))
                .because("the log is the place to look");
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> predicate) {
        return describe("are " + description, predicate);
    }

    private static boolean isGeoPackage(String root, JavaClass type) {
        return type.getPackageName().equals(root + ".formats.geopackage");
    }

    private static boolean inRooms(String root, JavaClass type, Set<String> rooms) {
        return Rooms.room(root, type.getPackageName()).filter(rooms::contains).isPresent();
    }

    private static String outermost(JavaClass type) {
        return outermostClass(type).getSimpleName();
    }

    private static JavaClass outermostClass(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
