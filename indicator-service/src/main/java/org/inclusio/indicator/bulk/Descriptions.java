package org.inclusio.indicator.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.sdmx.structure.KeptStructures;
import org.inclusio.indicator.text.Texts;
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

    /** @param seen the codes of the values */
    void write(OpenRelease release, SeenCodes seen, Workspace workspace) throws IOException {
        Publication of = new Publication(
                release,
                workspace.files(),
                config.publisher(),
                config.licenceName().map(name -> new Publication.Licence(name, config.licenceAddress())));
        structures(release, seen, workspace);
        workspace.add("datapackage.json", "Description as Data Package", text(DataPackage.of(of)));
        workspace.add("csv-metadata.json", "Description as CSV on the Web", text(CsvOnTheWeb.of(of)));
        workspace.add("dataset.jsonld", "Description as schema.org Dataset", text(SchemaOrg.of(of, catalogue)));
        workspace.add("dcat.jsonld", "Description as DCAT", text(Dcat.of(of)));
        if (of.licence().isPresent()) {
            Publication.Licence licence = of.licence().get();
            workspace.add(
                    "croissant.json",
                    "Description as Croissant",
                    text(Croissant.of(of, licence.address().orElse(licence.name()))));
        }
        List<Texts> languages = Texts.all(Publication.class);
        for (Texts texts : languages) {
            workspace.add(Readme.path(texts.language()), "What is in these files", Readme.of(of, texts));
        }
        workspace.add("CITATION.cff", "How to cite", Citation.of(of));
        Contents contents = new Contents(release, workspace.files());
        workspace.add("toc.json", "Table of contents", text(contents.json()));
        workspace.add("toc.csv", "Table of contents", contents.csv());
        List<BulkFile> listed = workspace.files();
        for (Texts texts : languages) {
            workspace.add(
                    Listing.path(texts.language()),
                    "The files as a page",
                    new Listing(of, catalogue, texts).html(listed));
        }
    }

    private void structures(OpenRelease release, SeenCodes seen, Workspace workspace) throws IOException {
        try (OutputStream out = Files.newOutputStream(workspace.at("structures.xml"))) {
            KeptStructures.write(catalogue, release.asOf(), seen.ages(), seen.groups(), out);
        }
        workspace.add("structures.xml", "Structures, as SDMX-ML 2.1");
    }

    private String text(JsonNode node) throws JsonProcessingException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }
}
