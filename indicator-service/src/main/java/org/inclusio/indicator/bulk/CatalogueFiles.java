package org.inclusio.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inclusio.indicator.catalogue.CatalogueCsv;
import org.inclusio.indicator.catalogue.PublishedCatalogue;
import org.inclusio.indicator.region.RegionsCsv;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.CodeList;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;

/** Writes what the codes of the values mean. */
@ApplicationScoped
class CatalogueFiles {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");

    /** The lists of attributes; those of dimensions are all taken. */
    private static final List<String> ATTRIBUTES = List.of("unit-measure", "obs-status", "conf-status", "nature");

    private final IndicatorCatalogue catalogue;
    private final PublishedCatalogue published;

    CatalogueFiles(IndicatorCatalogue catalogue, PublishedCatalogue published) {
        this.catalogue = catalogue;
        this.published = published;
    }

    void write(Workspace workspace) throws IOException {
        table(
                workspace,
                "areas.csv",
                "Areas and their names",
                Tables.AREAS,
                row -> catalogue.areas().forEach(area -> row.accept(row(area))));
        text(workspace, "regions.csv", "Regions and their members", Tables.REGIONS, RegionsCsv.members(catalogue));
        text(
                workspace,
                "series.csv",
                "Indicators and their sub-series",
                Tables.SERIES,
                CatalogueCsv.write(published.all()));
        for (Dimension dimension : Dimension.values()) {
            codes(workspace, dimension.name().toLowerCase(Locale.ROOT), catalogue.codeList(dimension));
        }
        for (String attribute : ATTRIBUTES) {
            codes(workspace, attribute.replace('-', '_'), catalogue.codeList(attribute));
        }
    }

    private static List<String> row(AreaEntry area) {
        List<String> row = new ArrayList<>(List.of(area.area().iso3(), area.m49()));
        LANGUAGES.forEach(language -> row.add(area.names().getOrDefault(language, "")));
        Stream.of(
                        area.region(),
                        area.subregion(),
                        area.developmentGroup(),
                        area.leastDeveloped(),
                        area.landlocked(),
                        area.smallIsland())
                .map(part -> part == null ? "" : part.toString())
                .forEach(row::add);
        return row;
    }

    /** A list that any code fits has none that could be written. */
    private static void codes(Workspace workspace, String name, CodeList list) throws IOException {
        if (!list.names().isEmpty()) {
            table(
                    workspace,
                    "codes/" + name + ".csv",
                    "Codes of " + name,
                    Tables.CODES,
                    row -> list.names().forEach((code, words) -> row.accept(List.of(code, words))));
        }
    }

    private static void table(Workspace workspace, String path, String title, Table table, TableFile.Rows rows)
            throws IOException {
        workspace.add(path, title, table, TableFile.write(workspace.at(path), table, rows));
    }

    private static void text(Workspace workspace, String path, String title, Table table, String csv)
            throws IOException {
        Files.writeString(workspace.at(path), csv, StandardCharsets.UTF_8);
        Extent extent = new Extent();
        csv.lines().skip(1).forEach(line -> extent.addRow());
        workspace.add(path, title, table, extent);
    }
}
