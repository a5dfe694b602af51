package org.inclusio.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of the list CL_AGE of SDMX, ages as offices write them, and the one code of each. */
class AgeCodeTest {

    @ParameterizedTest
    @CsvSource({
        "Y_LT5, Y0T4",
        "Y00T04, Y0T4",
        "Y05, Y5",
        "Y5T5, Y5",
        "Y_LT1, Y0",
        "Y0T0, Y0",
        "Y_LE4, Y0T4",
        "Y015T024, Y15T24",
        "Y_GE015, Y_GE15",
        "Y_GT64, Y_GE65",
        "Y65T999, Y_GE65",
        "Y65T120, Y_GE65",
        "Y0T999, _T",
        "Y_GE0, _T",
        "Y24T15, Y15T24",
        "M06, M6",
        "15-24, Y15T24",
        "15 \u00e0 24, Y15T24",
        "15 \u0434\u043e 24, Y15T24",
        "15\u81f324, Y15T24",
        "15\u201324, Y15T24",
        "15T24, Y15T24",
        "Y15_24, Y15T24",
        "Y15-24, Y15T24",
        "y15t24, Y15T24",
        "05-09, Y5T9",
        "<5, Y0T4",
        "65+, Y_GE65",
        "5, Y5"
    })
    void an_age_in_other_letters_is_no_code_and_has_one(String written, String code) {
        assertThat(AgeCode.isCode(written)).isFalse();
        assertThat(AgeCode.meant(written)).hasValue(code);
        assertThat(AgeCode.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Y_LT0", "Y200", "Y_GE200", "Y130T140", "Y1.5", "1,5", "M0T11", "2009-05-09", "CHILDREN", "", "Y"
            })
    void what_is_no_age_that_people_reach_has_no_code(String written) {
        assertThat(AgeCode.isCode(written)).isFalse();
        assertThat(AgeCode.meant(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_T", "_U", "M0", "M59", "Y0", "Y1", "Y0T4", "Y15T24", "Y15T49", "Y95T99", "Y_GE1", "Y_GE100"})
    void the_codes_that_published_statistics_have_stay(String code) {
        assertThat(AgeCode.isCode(code)).isTrue();
    }
}
