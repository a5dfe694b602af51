package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.PlainParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class PoliciesAndInstitutionsTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final ContributionAnnounced KENYA = contribution(
            1, "MEMBER_STATE", "KEN", "en", "The census of **2009** asked <b>every</b> household.", 11, 13);
    private static final ContributionAnnounced ARABIC =
            contribution(2, "UN_ENTITY", "ESCWA", "ar", "\u0646\u0635 \u0642\u0635\u064a\u0631", 6);

    private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String ADDRESS = "/v1/contributions/3/attachments/1";
    private static final ContributionAnnounced WITH_FILES = contribution(
            3,
            "UN_ENTITY",
            "UNICEF",
            "en",
            "Text",
            List.of("https://example.org/a?b=c"),
            List.of(new AnnouncedAttachment("report.pdf", "application/pdf", 48_213, DIGEST, ADDRESS)),
            9);

    @Test
    void a_contribution_is_quoted_without_its_markup_and_counted_on_its_paragraphs() {
        ReportDocument report = written(Language.ENGLISH, List.of(KENYA));

        assertThat(texts(report))
                .contains(
                        "Kenya (a good practice; paragraphs of the resolution: 11, 13; in English): \u201cTitle\u201d."
                                + " The census of 2009 asked <b>every</b> household.");
        assertThat(evidence(report, 11)).contains("One contribution (chapters IV to VI), from: Kenya.");
        assertThat(evidence(report, 13)).contains("One contribution (chapters IV to VI), from: Kenya.");
        assertThat(evidence(report, 6)).contains("No contribution on this paragraph has been received.");
        assertThat(report.sections()).extracting(section -> section.heading()).contains("Policies and institutions");
    }

    /** Only the body is CommonMark; in it, HTML is text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x <y and z> w &copy; &nbsp;| pipe",
                "<b>",
                "Deaths <25 per 1,000 <i>live</i> births",
                "a*b*c _d_ [1](http://x)",
                "1. Census of 2009",
                "# Heading one",
                "> said"
            })
    void a_title_is_quoted_as_it_was_sent(String title) {
        ContributionAnnounced sent = contribution(1, "MEMBER_STATE", "KEN", "en", title, 11);
        ReportDocument report = written(Language.ENGLISH, List.of(titled(sent, title)));

        assertThat(texts(report)).anySatisfy(text -> assertThat(text).contains("\u201c" + title + "\u201d."));
    }

    @Test
    void who_contributes_in_several_languages_is_named_once() {
        ReportDocument report = written(
                Language.ENGLISH,
                List.of(
                        contribution(1, "UN_ENTITY", "UNICEF", "en", "Text", 6),
                        contribution(2, "UN_ENTITY", "UNICEF", "ar", "\u0646\u0635", 6),
                        contribution(3, "UN_ENTITY", "UNICEF", "zh", "\u6587", 6)));

        assertThat(evidence(report, 6)).contains("Three contributions (chapters IV to VI), from: UNICEF.");
    }

    @ParameterizedTest
    @EnumSource
    void without_contributions_each_of_the_three_chapters_says_so(Language language) {
        ReportDocument report = written(language, List.of());
        assertThat(report.sections().subList(3, 6))
                .extracting(section -> section.blocks().size())
                .containsExactly(1, 1, 1);
    }

    @Test
    void without_contributions_the_chapters_name_the_paragraphs_that_nobody_wrote_on() {
        assertThat(texts(written(Language.ENGLISH, List.of())))
                .contains(
                        "No contribution on policies and institutions has been received.",
                        "No contribution on what this chapter is about (paragraphs of the resolution: 6, 8, 9) has been"
                                + " received.",
                        "No contribution on what this chapter is about (paragraphs of the resolution: 12) has been"
                                + " received.");
    }

    /** Paragraph 4 is on education, 8 on resilience, 9 on cooperation, 12 on the agenda after 2015. */
    @Test
    void each_contribution_is_told_under_its_theme_and_what_entities_write_of_support_as_cooperation() {
        ReportDocument report = written(
                Language.ENGLISH,
                List.of(
                        contribution(1, "MEMBER_STATE", "KEN", "en", "Schools.", 4),
                        contribution(2, "MEMBER_STATE", "UGA", "en", "Harvests.", 8),
                        contribution(3, "REGIONAL_ORGANIZATION", "ECLAC", "en", "Advice.", 8),
                        contribution(4, "MEMBER_STATE", "NOR", "en", "Aid.", 9),
                        contribution(5, "CIVIL_SOCIETY", "An alliance", "fr", "Avis.", 12)));

        assertThat(chapter(report, "Policies and institutions"))
                .anyMatch(text -> text.startsWith("Kenya") && text.endsWith("Schools."))
                .anyMatch(text -> text.startsWith("Uganda") && text.endsWith("Harvests."))
                .noneMatch(text -> text.contains("ECLAC") || text.contains("Norway"))
                .contains("Nothing was contributed on: Equality, services and participation; Employment and social"
                        + " protection; National and local institutions; Monitoring and data.");
        assertThat(chapter(report, "Cooperation and partnerships"))
                .contains("Paragraphs of the resolution: 6, 8, 9. Two contributions, from: Norway; ECLAC.")
                .anyMatch(text -> text.startsWith("ECLAC") && text.endsWith("Advice."))
                .anyMatch(text -> text.startsWith("Norway") && text.endsWith("Aid."))
                .hasSize(3);
        assertThat(chapter(report, "Social inclusion in the agenda after 2015"))
                .anyMatch(
                        text -> text.startsWith("An alliance") && text.contains("in French") && text.endsWith("Avis."))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void no_contribution_is_quoted_twice_and_the_themes_are_the_same_in_every_language(Language language) {
        ReportDocument report = written(language, WorstCase.contributions());

        // Two for each of eight themes, and each a different contributor.
        assertThat(texts(report).stream().filter(text -> text.contains("word word")))
                .hasSize(16)
                .doesNotHaveDuplicates();
        assertThat(report.paragraphs())
                .hasSameSizeAs(
                        written(Language.ENGLISH, WorstCase.contributions()).paragraphs());
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, Kenya",
        "FRENCH, Kenya",
        "SPANISH, Kenia",
        "RUSSIAN, \u041a\u0435\u043d\u0438\u044f",
        "CHINESE, \u80af\u5c3c\u4e9a",
        "ARABIC, \u0643\u064a\u0646\u064a\u0627"
    })
    void states_are_called_as_each_language_calls_them(Language language, String name) {
        assertThat(texts(written(language, List.of(KENYA))))
                .anySatisfy(text -> assertThat(text).startsWith(name));
    }

    @ParameterizedTest
    @EnumSource
    void a_text_of_the_other_direction_is_isolated_in_each_language(Language language) {
        String quoted = texts(written(language, List.of(KENYA, ARABIC))).stream()
                .filter(text -> text.contains(language == Language.ARABIC ? "census" : "\u0646\u0635"))
                .findFirst()
                .orElseThrow();
        String opening = language == Language.ARABIC ? "\u2066" : "\u2067";
        assertThat(quoted).contains(opening, "\u2069");
        assertThat(quoted.chars().filter(c -> c == opening.charAt(0)).count())
                .isEqualTo(quoted.chars().filter(c -> c == '\u2069').count());
    }

    @Test
    void a_long_text_is_cut_between_its_words_and_a_text_without_spaces_by_its_length() {
        String words = String.join(" ", java.util.Collections.nCopies(100, "word"));
        assertThat(texts(written(Language.ENGLISH, List.of(contribution(1, "MEMBER_STATE", "KEN", "en", words, 6)))))
                .anySatisfy(
                        text -> assertThat(text).endsWith("word word \u2026").hasSizeLessThan(300));
        assertThat(texts(written(
                        Language.ENGLISH,
                        List.of(contribution(1, "MEMBER_STATE", "CHN", "zh", "\u6570".repeat(5_000), 6)))))
                .anySatisfy(text -> assertThat(text).endsWith("\u6570 \u2026").hasSizeLessThan(400));
    }

    @Test
    void contributions_of_every_state_on_every_paragraph_add_less_than_nineteen_hundred_words() {
        List<ContributionAnnounced> many = new ArrayList<>();
        String words = String.join(" ", java.util.Collections.nCopies(10_000, "word"));
        int[] all = IntStream.rangeClosed(1, 15).toArray();
        for (AreaEntry area : CATALOGUE.areas()) {
            many.add(contribution(many.size() + 1, "MEMBER_STATE", area.area().iso3(), "en", words, all));
        }

        assertThat(written(Language.ENGLISH, many).wordCount()
                        - written(Language.ENGLISH, List.of()).wordCount())
                .isBetween(100, 1_900);
    }

    @ParameterizedTest
    @EnumSource
    void links_and_files_are_listed_in_an_annex_of_every_language_with_address_and_digest(Language language) {
        StatisticalTable table = references(written(language, List.of(KENYA, WITH_FILES)));

        assertThat(table.rows()).extracting(StatisticalTable.Row::label).containsExactly("3", "3");
        assertThat(table.rows().get(0).cells().get(1)).contains("https://example.org/a?b=c");
        assertThat(table.rows().get(1).cells().get(1)).contains("report.pdf", "application/pdf", ADDRESS, DIGEST);
        assertThat(written(language, List.of(KENYA, WITH_FILES)))
                .as("the same contributions give the same report")
                .isEqualTo(written(language, List.of(KENYA, WITH_FILES)));
    }

    @Test
    void a_file_is_told_with_its_size_and_the_chapter_says_where() {
        ReportDocument report = written(Language.ENGLISH, List.of(WITH_FILES));

        assertThat(references(report).rows().get(1).cells())
                .containsExactly(
                        "UNICEF: \u201cTitle\u201d",
                        "report.pdf (application/pdf, 48,213 bytes), " + ADDRESS + ", SHA-256 " + DIGEST);
        assertThat(texts(report)).anySatisfy(text -> assertThat(text).contains("listed in annex III"));
        assertThat(report.sections().get(report.sections().size() - 1).numeral())
                .isEqualTo("Annex III");
    }

    @Test
    void without_links_and_files_there_is_no_such_annex_and_nothing_says_so() {
        ReportDocument report = written(Language.ENGLISH, List.of(KENYA));

        assertThat(report.sections().get(report.sections().size() - 1).numeral())
                .isEqualTo("Annex II");
        assertThat(texts(report)).noneSatisfy(text -> assertThat(text).contains("annex III"));
    }

    /** As many as may be attached and named, of every State. */
    @Test
    void of_ten_thousand_links_thirty_are_listed_and_the_others_counted() {
        List<ContributionAnnounced> many = new ArrayList<>();
        List<ContributionAnnounced> without = new ArrayList<>();
        List<String> links =
                IntStream.range(0, 50).mapToObj(i -> "https://example.org/" + i).toList();
        for (int i = 1; i <= 200; i++) {
            many.add(contribution(i, "MEMBER_STATE", "KEN", "en", "Text", links, null, 6));
            without.add(contribution(i, "MEMBER_STATE", "KEN", "en", "Text", 6));
        }

        ReportDocument report = written(Language.ENGLISH, many);

        assertThat(references(report).rows()).hasSize(30);
        assertThat(report.sections().get(report.sections().size() - 1).blocks())
                .contains(new PlainParagraph("9,970 further links and files are not listed here."));
        assertThat(report.wordCount() - written(Language.ENGLISH, without).wordCount())
                .isBetween(100, 500);
    }

    private static StatisticalTable references(ReportDocument report) {
        return report.sections().get(report.sections().size() - 1).blocks().stream()
                .filter(StatisticalTable.class::isInstance)
                .map(StatisticalTable.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ReportDocument written(Language language, List<ContributionAnnounced> contributions) {
        return new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, List.of()), contributions, CUT_OFF, language)
                .document();
    }

    private static List<String> chapter(ReportDocument report, String heading) {
        return report.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .flatMap(section -> section.blocks().stream())
                .filter(NumberedParagraph.class::isInstance)
                .map(block -> ((NumberedParagraph) block).text())
                .toList();
    }

    private static List<String> texts(ReportDocument report) {
        return report.paragraphs().stream().map(NumberedParagraph::text).toList();
    }

    private static String evidence(ReportDocument report, int paragraph) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(StatisticalTable.class::isInstance)
                .map(StatisticalTable.class::cast)
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.label().equals(Integer.toString(paragraph))
                        && row.cells().size() == 2)
                .map(row -> row.cells().get(1))
                .findFirst()
                .orElseThrow();
    }

    private static ContributionAnnounced titled(ContributionAnnounced sent, String title) {
        return new ContributionAnnounced(
                sent.contribution(),
                sent.version(),
                sent.contributorKind(),
                sent.contributor(),
                sent.at(),
                sent.withdrawn(),
                sent.kind(),
                title,
                sent.body(),
                sent.language(),
                sent.paragraphs(),
                sent.groups(),
                sent.from(),
                sent.to(),
                sent.links(),
                sent.attachments());
    }

    private static ContributionAnnounced contribution(
            long number, String kind, String contributor, String language, String body, int... paragraphs) {
        return contribution(number, kind, contributor, language, body, List.of(), null, paragraphs);
    }

    private static ContributionAnnounced contribution(
            long number,
            String kind,
            String contributor,
            String language,
            String body,
            List<String> links,
            List<AnnouncedAttachment> files,
            int... paragraphs) {
        return new ContributionAnnounced(
                number,
                2,
                kind,
                contributor,
                "2015-05-29T09:00:00Z",
                null,
                "GOOD_PRACTICE",
                "Title",
                body,
                language,
                IntStream.of(paragraphs).boxed().toList(),
                List.of(),
                null,
                null,
                links,
                files);
    }
}
