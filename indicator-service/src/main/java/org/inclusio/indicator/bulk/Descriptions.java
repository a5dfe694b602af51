package org.inclusio.indicator.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Writes what describes the files of a release to people and programs, all from the same facts. */
@ApplicationScoped
class Descriptions {

    private final BulkConfig config;
    private final IndicatorCatalogue catalogue;
    private final ObjectMapper json;

    Descriptions(BulkConfig config, IndicatorCatalogue catalogue, ObjectMapper json) {
        this.config = config;
        this.catalogue = catalogue;
        this.json = json;
    }

    void write(OpenRelease release, Workspace workspace) throws IOException {
        Publication of = new Publication(
                release,
                workspace.files(),
                config.publisher(),
                config.licenceName().map(name -> new Publication.Licence(name, config.licenceAddress())));
        workspace.add("datapackage.json", "Description as Data Package", text(DataPackage.of(of)));
        workspace.add("csv-metadata.json", "Description as CSV on the Web", text(CsvOnTheWeb.of(of)));
        workspace.add("dataset.jsonld", "Description as schema.org Dataset", text(SchemaOrg.of(of, catalogue)));
        workspace.add("dcat.jsonld", "Description as DCAT", text(Dcat.of(of)));
        workspace.add("README.md", "What is in these files", Words.readme(of));
        workspace.add("CITATION.cff", "How to cite", Words.citation(of));
        Contents contents = new Contents(release, workspace.files());
        workspace.add("toc.json", "Table of contents", text(contents.json()));
        workspace.add("toc.csv", "Table of contents", contents.csv());
    }

    private String text(JsonNode node) throws JsonProcessingException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }
}
