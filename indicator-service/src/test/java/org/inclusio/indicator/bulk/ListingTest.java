package org.inclusio.indicator.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.text.Texts;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read of a release, in each language, and what programs for machine learning do. */
class ListingTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private static final List<BulkFile> FILES = Stream.of(
                    "values.parquet",
                    "values.csv.gz",
                    "values.sdmx.csv.gz",
                    "by-series/MDG_0401_U5MR.parquet",
                    "by-series/MDG_0401_U5MR.csv.gz",
                    "inequality.parquet",
                    "progress.csv.gz",
                    "changes.csv.gz",
                    "areas.csv",
                    "regions.csv",
                    "series.csv",
                    "codes/sex.csv",
                    "structures.xml",
                    "datapackage.json",
                    "csv-metadata.json",
                    "dataset.jsonld",
                    "dcat.jsonld",
                    "croissant.json",
                    "README.md",
                    "README.fr.md",
                    "CITATION.cff",
                    "toc.json",
                    "toc.csv")
            .map(ListingTest::file)
            .toList();

    private static BulkFile file(String path) {
        Extent extent = new Extent();
        extent.addRow();
        extent.addYear(1990);
        extent.addYear(2015);
        return new BulkFile(
                path, "Title of it", Optional.of(Tables.VALUES), Optional.of(extent), 12_345_678, "0".repeat(64));
    }

    private static Publication publication(Optional<Publication.Licence> licence) {
        return new Publication(
                new OpenRelease(
                        1, "2015-07", Instant.parse("2015-07-06T15:00:00Z"), "<b>For the report</b>", null, false),
                FILES,
                "An office",
                licence);
    }

    @ParameterizedTest
    @EnumSource
    void the_page_of_a_language_lists_every_file_once_without_scripts_and_without_markup_of_others(Language language) {
        String page = new Listing(publication(Optional.empty()), CATALOGUE, Texts.in(Publication.class, language))
                .html(FILES);
        assertThat(page)
                .contains("<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\">")
                .contains("&lt;b&gt;For the report&lt;/b&gt;")
                .doesNotContain("<script", "<b>", "http://", "https://", "{0}");
        List<String> links = new ArrayList<>();
        Matcher link = Pattern.compile("href=\"([^\"]+)\"").matcher(page);
        while (link.find()) {
            links.add(link.group(1));
        }
        assertThat(links)
                .doesNotHaveDuplicates()
                .containsAll(FILES.stream().map(BulkFile::path).toList());
        assertThat(links).hasSize(FILES.size() + Language.values().length);
        assertThat(page.length()).isLessThan(20_000);
    }

    /** Three formats of the same rows are one row; so a reader chooses what to read first, and then how. */
    @Test
    void what_differs_by_its_format_alone_stands_in_one_row_under_its_official_number_and_name() {
        String page = new Listing(publication(Optional.empty()), CATALOGUE, Texts.in(Publication.class, Language.FR))
                .html(FILES);
        assertThat(page)
                .contains("4.1 Taux de mortalité des enfants de moins de 5 ans<br><small><code>MDG_0401_U5MR</code>")
                .containsOnlyOnce("Progrès de chaque groupe vers les cibles")
                .contains("12,3 MB")
                .contains("1990–2015");
        // Five tables with their heads, and the rows between them.
        assertThat(page.split("<tr>", -1)).hasSize(1 + 5 + 19);
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_word_with_the_same_places(Language language) {
        Texts texts = Texts.in(Publication.class, language);
        assertThat(texts.texts().keySet()).isEqualTo(Publication.ENGLISH.texts().keySet());
        texts.texts().forEach((key, word) -> {
            assertThat(word).as(key).isNotBlank();
            assertThat(word.contains("{0}"))
                    .as(key)
                    .isEqualTo(Publication.ENGLISH.of(key).contains("{0}"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_readme_of_a_language_names_every_file_and_how_to_cite(Language language) {
        Publication of = publication(Optional.empty());
        String readme = Readme.of(of, Texts.in(Publication.class, language));
        FILES.forEach(file -> assertThat(readme).contains("- " + file.path() + ": "));
        assertThat(readme).contains(of.citation()).startsWith("# ").doesNotContain("{0}");
    }

    /** The properties that version 1.0 requires of a data set, a file, a record set and a field. */
    @Test
    void the_croissant_description_has_what_the_vocabulary_requires_and_its_fields_are_columns_of_files() {
        Publication of = publication(Optional.of(new Publication.Licence("CC BY 4.0", Optional.empty())));
        JsonNode croissant = Croissant.of(of, "CC BY 4.0");
        assertThat(croissant.path("conformsTo").asText()).isEqualTo("http://mlcommons.org/croissant/1.0");
        for (String required : List.of(
                "@context",
                "@type",
                "name",
                "description",
                "license",
                "url",
                "creator",
                "datePublished",
                "distribution")) {
            assertThat(croissant.has(required)).as(required).isTrue();
        }
        Set<String> files = new HashSet<>();
        for (JsonNode file : croissant.path("distribution")) {
            files.add(file.path("@id").asText());
            assertThat(file.path("sha256").asText()).hasSize(64);
            assertThat(file.has("contentUrl") && file.has("encodingFormat") && file.has("name"))
                    .isTrue();
        }
        Set<String> ids = new HashSet<>(files);
        for (JsonNode records : croissant.path("recordSet")) {
            assertThat(ids.add(records.path("@id").asText())).isTrue();
            assertThat(records.path("field")).isNotEmpty();
            for (JsonNode field : records.path("field")) {
                assertThat(ids.add(field.path("@id").asText())).isTrue();
                assertThat(files).contains(field.at("/source/fileObject/@id").asText());
                assertThat(field.path("dataType").asText())
                        .isIn("sc:Text", "sc:Integer", "sc:Float", "sc:Boolean", "sc:DateTime");
            }
        }
    }
}
