package org.inclusio.indicator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inclusio.formats.sentence.Language;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.text.Texts;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people write finds what they mean, in every language and with slips. */
class SearchTest {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Search SEARCH =
            new Search(CATALOGUE, new PublishedCodes(CATALOGUE), Texts.all(MakePages.class));

    @ParameterizedTest
    @CsvSource({
        "female literacy in Southern Asia 1990-2015, MDG_0203_LITERACY_15_24, SOUTHERN_ASIA, sex:F",
        "under five mortality Kenya rural, MDG_0401_U5MR, KEN, urbanisation:R",
        "under five mortallity keyna, MDG_0401_U5MR, KEN, ",
        "maternal mortality sub-saharan africa, MDG_0501_MMR, SUB_SAHARAN_AFRICA, ",
        "women in parliament rwanda, MDG_0303_WOMEN_PARLIAMENT, RWA, sex:F",
        "mortalité maternelle Côte d'Ivoire, MDG_0501_MMR, CIV, ",
        "mortalite maternelle cote d ivoire, MDG_0501_MMR, CIV, ",
        "mortalidad materna Bolivia, MDG_0501_MMR, BOL, ",
        "материнская смертность Таджикистан, MDG_0501_MMR, TJK, ",
        "معدل الوفيات النفاسية مصر, MDG_0501_MMR, EGY, ",
        "孕产妇死亡率 印度, MDG_0501_MMR, IND, ",
        "MDG_0501_MMR ind, MDG_0501_MMR, IND, "
    })
    void the_best_is_first(String asked, String series, String area, String group) {
        Search.Found found = SEARCH.find(asked);

        assertThat(found.series()).as("%s: %s", asked, found).first().isEqualTo(series);
        assertThat(found.areas()).as("%s: %s", asked, found).first().isEqualTo(area);
        assertThat(found.groups().stream().map(Group::toString).limit(1))
                .as("%s: %s", asked, found)
                .isEqualTo(group == null ? List.of() : List.of(group));
    }

    @ParameterizedTest
    @EnumSource
    void the_example_beside_the_search_is_found_in_every_language(Language language) {
        Search.Found found = SEARCH.find(Texts.in(MakePages.class, language).of("search.example"));

        assertThat(found.series()).first().isEqualTo("MDG_0203_LITERACY_15_24");
        assertThat(found.areas()).first().isEqualTo("SOUTHERN_ASIA");
        assertThat(found.groups()).first().hasToString("sex:F");
        assertThat(found.years()).containsExactly(1990, 2015);
    }

    @ParameterizedTest
    @CsvSource({"'literacy', ''", "'literacy 2005', 2005", "'2015 to 1990 literacy', '1990,2015'", "'12015', ''"})
    void years_are_a_range(String asked, String years) {
        assertThat(SEARCH.find(asked).years().stream().map(String::valueOf).toList())
                .isEqualTo(years.isEmpty() ? List.of() : List.of(years.split(",")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"''", "qqqqzz", "!!!", "'  '", "\ud83d\ude00"})
    void nothing_finds_nothing(String asked) {
        assertThat(SEARCH.find(asked).isNothing()).isTrue();
    }

    @Test
    void a_long_text_is_no_work_without_end() {
        assertThat(SEARCH.find("\u0627".repeat(1_000_000)).isNothing()).isTrue();
    }
}
