package org.inclusio.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where everything is and who may enter: what is printed once all is ready. */
final class Signpost {

    private Signpost() {}

    static List<String> lines(RunningSystem system, Path folder) {
        PortPlan ports = system.ports();
        List<String> lines = new ArrayList<>();
        lines.add("");
        row(lines, "find a number", system.indicatorUrl() + "/");
        row(lines, "page of an office", system.ingestUrl() + "/office/");
        row(lines, "page of the report", system.reportUrl() + "/desk/");
        row(lines, "ingest-service", system.ingestUrl() + "/q/swagger-ui");
        row(lines, "indicator-service", system.indicatorUrl() + "/q/swagger-ui");
        row(lines, "without a token", system.indicatorUrl() + "/v1/releases/latest");
        row(lines, "all of it as files", system.indicatorUrl() + "/bulk/latest/");
        row(lines, "report-service", system.reportUrl() + "/q/swagger-ui");
        row(lines, "Keycloak", system.keycloakUrl() + "/realms/inclusio");
        row(lines, "Kafka", "127.0.0.1:" + ports.kafka());
        row(
                lines,
                "PostgreSQL",
                "127.0.0.1:" + ports.postgresql() + "  databases ingest, indicator, report; user = password = name");
        row(lines, "logs", folder.toString());
        lines.add("");
        lines.add("  Demo users (password = name; for demonstration only)");
        row(lines, "nso-kenya", "data-provider of KEN");
        row(lines, "nso-kenya-second", "data-provider of KEN, a second person");
        row(lines, "un-entity", "contributor");
        row(lines, "agency", "agency-reader");
        row(lines, "editor", "report-editor, agency-reader");
        row(lines, "admin", "admin");
        lines.add("");
        lines.add("  A token for one of them:");
        lines.add(
                "  curl -s -d grant_type=password -d client_id=inclusio-cli -d username=agency -d password=agency \\");
        lines.add("    " + system.keycloakUrl() + "/realms/inclusio/protocol/openid-connect/token");
        return lines;
    }

    private static void row(List<String> lines, String name, String what) {
        lines.add(String.format(Locale.ROOT, "  %-20s %s", name, what));
    }
}
