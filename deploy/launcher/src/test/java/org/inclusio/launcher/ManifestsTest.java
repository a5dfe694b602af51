package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestsTest {

    /** What {@code Service.start} puts into the environment, except for the port. */
    private static final List<String> SETTINGS = List.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "KAFKA_BOOTSTRAP_SERVERS",
            "QUARKUS_OIDC_AUTH_SERVER_URL");

    private static final Path ROOT = Path.of(System.getProperty("inclusio.root"));
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void the_kustomization_names_every_manifest() throws IOException {
        Path folder = ROOT.resolve("deploy/kubernetes");
        List<String> named = new ArrayList<>();
        read(folder.resolve("kustomization.yaml"))
                .get(0)
                .path("resources")
                .forEach(resource -> named.add(resource.asText()));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml")))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void kubernetes_asks_each_service_at_its_own_port_whether_it_is_alive_and_ready(Service service)
            throws IOException {
        List<JsonNode> manifests = read(ROOT.resolve("deploy/kubernetes/" + service.title() + ".yaml"));
        JsonNode container = only(manifests, "Deployment").at("/spec/template/spec/containers/0");

        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(service.port(PortPlan.DEFAULT));
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        assertThat(only(manifests, "Service").at("/spec/selector"))
                .isEqualTo(only(manifests, "Deployment").at("/spec/selector/matchLabels"));
        // What deploy/up leaves at its demo value is a secret here.
        List<String> secrets =
                switch (service) {
                    case INGEST -> List.of("QUARKUS_OIDC_PAGE_CREDENTIALS_SECRET");
                    case INDICATOR -> List.of();
                    case REPORT -> List.of("QUARKUS_OIDC_DESK_CREDENTIALS_SECRET");
                };
        assertThat(settings(container)).containsExactlyInAnyOrderElementsOf(joined(settingsOf(service), secrets));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void compose_gives_each_service_the_settings_that_deploy_up_gives_it(Service service) throws IOException {
        JsonNode described = compose().path("services").path(service.title());
        String port = Integer.toString(service.port(PortPlan.DEFAULT));

        assertThat(described.path("environment").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(settingsOf(service));
        assertThat(described.at("/environment/QUARKUS_DATASOURCE_JDBC_URL").asText())
                .endsWith("/" + service.label());
        assertThat(described.at("/ports/0").asText()).isEqualTo("127.0.0.1:" + port + ":" + port);
    }

    @Test
    void compose_takes_the_versions_of_the_servers_from_the_build() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));

        assertThat(property(pom, "postgres.binaries.version")).startsWith(tag("postgresql") + ".");
        assertThat(property(pom, "kafka.broker.version")).isEqualTo(tag("kafka"));
        assertThat(property(pom, "keycloak.version")).isEqualTo(tag("keycloak"));
    }

    private static List<String> settingsOf(Service service) {
        return switch (service) {
            case INGEST -> joined(SETTINGS, List.of("INCLUSIO_PAGE_INDICATOR_URL"));
            case INDICATOR -> joined(SETTINGS, List.of("INCLUSIO_PAGE_ORIGIN", "INCLUSIO_BULK_FOLDER"));
            case REPORT -> joined(SETTINGS, List.of("INCLUSIO_REPORT_ADDRESS_BASE"));
        };
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<String> settings(JsonNode container) throws IOException {
        List<String> names = new ArrayList<>();
        container
                .path("env")
                .forEach(variable -> names.add(variable.path("name").asText()));
        assertThat(container.at("/envFrom/0/configMapRef/name").asText()).isEqualTo("inclusio");
        read(ROOT.resolve("deploy/kubernetes/configuration.yaml"))
                .get(0)
                .path("data")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static JsonNode compose() throws IOException {
        return read(ROOT.resolve("deploy/compose.yaml")).get(0);
    }

    private static String tag(String server) throws IOException {
        String image = compose().path("services").path(server).path("image").asText();
        return image.substring(image.indexOf(':') + 1);
    }

    private static String property(String pom, String name) {
        int start = pom.indexOf("<" + name + ">") + name.length() + 2;
        return pom.substring(start, pom.indexOf('<', start));
    }

    private static JsonNode only(List<JsonNode> manifests, String kind) {
        List<JsonNode> found = manifests.stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<JsonNode> read(Path file) throws IOException {
        return YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(file.toFile())
                .readAll();
    }
}
