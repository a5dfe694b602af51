package org.inclusio.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for the classes of every module, and why. */
class RulesOfTheHouseTest {

    private static final Set<String> VERBS = Stream.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
            .map(verb -> "jakarta.ws.rs." + verb)
            .collect(Collectors.toSet());

    private static final String[] SERVICES = {"ingest", "indicator", "report"};

    @ParameterizedTest
    @CsvSource({"ingest", "indicator", "report"})
    void a_service_knows_nothing_of_another(String service) {
        String[] others = Stream.of(SERVICES)
                .filter(other -> !other.equals(service))
                .map(other -> "org.inclusio." + other + "..")
                .toArray(String[]::new);
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("org.inclusio." + service + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .because(
                                "services speak over Kafka and HTTP alone, so that each can be changed and deployed by itself"));
    }

    @Test
    void what_services_share_knows_no_service() {
        holds(noClasses()
                .that(resideInAPackage("org.inclusio..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                "org.inclusio.ingest..",
                                "org.inclusio.indicator..",
                                "org.inclusio.report..",
                                "org.inclusio.benchmark.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.inclusio.ingest..", "org.inclusio.indicator..", "org.inclusio.report..")
                .because("what is shared serves every service, and what runs the services starts them as programs"));
    }

    @Test
    void statistics_is_arithmetic_without_a_framework() {
        holds(noClasses()
                .that()
                .resideInAPackage("org.inclusio.statistics..")
                .should()
                .dependOnClassesThat(frameworks())
                .because("a formula is read, tested and used where no server runs"));
    }

    @Test
    void formats_are_read_and_written_without_a_framework() {
        holds(noClasses()
                .that()
                .resideInAPackage("org.inclusio.formats..")
                .should()
                .dependOnClassesThat(frameworks())
                .because("a file is read the same in a service, a command and a test"));
    }

    @Test
    void formats_stand_on_statistics_alone() {
        holds(noClasses()
                .that()
                .resideInAPackage("org.inclusio.formats..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.inclusio..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage("org.inclusio.formats..", "org.inclusio.statistics.."))))
                .because("whoever reads or writes a file takes nothing else along"));
    }

    @Test
    void a_rendering_knows_no_database() {
        holds(noClasses()
                .that()
                .resideInAnyPackage("org.inclusio.report.rendering..", "org.inclusio.report.document..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..")
                .because("a document renders to the same bytes from the same words, whatever is stored meanwhile"));
    }

    @Test
    void a_resource_holds_no_sql() {
        holds(noClasses()
                .that(areResources())
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..")
                                .and(DescribedPredicate.not(assignableTo(Exception.class))))
                .because("a resource turns a request into a question and an answer into a response; what asks the"
                        + " database is a class of its own, which others can ask too"));
    }

    @Test
    void a_resource_holds_no_transaction() {
        String transactional = "jakarta.transaction.Transactional";
        holds(noClasses()
                .that(areResources())
                .should()
                .beAnnotatedWith(transactional)
                .because("an answer is written after the commit: what is told is what is kept"));
        holds(noMethods()
                .that()
                .areDeclaredInClassesThat(areResources())
                .should()
                .beAnnotatedWith(transactional)
                .because("an answer is written after the commit: what is told is what is kept"));
    }

    @Test
    void every_operation_says_who_may_call_it() {
        holds(methods()
                .that(areOperations())
                .should(sayWhoMayCall())
                .because("an operation without a word on roles is open to whoever has any token"));
    }

    @Test
    void fields_are_not_injected() {
        holds(noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("what a class needs stands in its constructor, where the compiler and a test see it"));
    }

    @Test
    void every_package_tells_what_lives_in_it() {
        holds(classes()
                .that()
                .resideInAPackage("org.inclusio..")
                .should(liveInADescribedPackage())
                .because("a newcomer reads package-info.java first"));
    }

    private static void holds(ArchRule rule) {
        rule.check(House.CLASSES);
    }

    private static DescribedPredicate<JavaClass> frameworks() {
        return resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta..",
                        "javax.sql..",
                        "java.sql..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..",
                        "org.jboss..",
                        "org.apache.kafka..")
                .as("a framework, a database or a broker");
    }

    private static DescribedPredicate<JavaClass> areResources() {
        return new DescribedPredicate<>("are resources") {
            @Override
            public boolean test(JavaClass type) {
                return type.isAnnotatedWith("jakarta.ws.rs.Path") && !type.isInterface();
            }
        };
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return new DescribedPredicate<>("are operations") {
            @Override
            public boolean test(JavaMethod method) {
                return method.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .anyMatch(type -> VERBS.contains(type.getName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        Set<String> words = Set.of(
                "jakarta.annotation.security.RolesAllowed",
                "jakarta.annotation.security.PermitAll",
                "jakarta.annotation.security.DenyAll",
                "io.quarkus.security.Authenticated");
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = words.stream()
                        .anyMatch(word -> method.isAnnotatedWith(word)
                                || method.getOwner().isAnnotatedWith(word));
                events.add(new SimpleConditionEvent(
                        method, says, method.getFullName() + (says ? " says" : " does not say") + " who may call it"));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInADescribedPackage() {
        return new ArchCondition<>("live in a package with a package-info.java") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean described = type.getPackage().tryGetPackageInfo().isPresent();
                events.add(new SimpleConditionEvent(
                        type, described, type.getName() + ": its package has no package-info.java"));
            }
        };
    }
}
