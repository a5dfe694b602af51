package org.inclusio.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

    /** Where a bar stands a line may end. */
    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 'in |document |A/68/169.'",
        "ENGLISH, 'in |1990–1995 |and |15-24 |years'",
        "ENGLISH, 'was |28.8 per cent |in |34'",
        "RUSSIAN, 'была |28,8 процента |в'",
        "FRENCH, 'de |l’Assemblée |générale'",
        "ARABIC, 'في |\u206628.8\u2069 في المائة |من'",
        "ARABIC, '\u2066(DHS)\u2069 |(901)\u061b |من'",
        "ARABIC, 'يوليه |2015 |\u206612:00:00 |UTC\u2069: |من'",
        "CHINESE, '数|值|为|45.2%。|下'"
    })
    void a_line_ends_where_nothing_is_torn_apart(Language language, String barred) {
        String text = barred.replace("|", "");
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to : LineBreaks.of(language).in(text)) {
            parts.add(text.substring(from, to));
            from = to;
        }

        assertThat(parts).isEqualTo(List.of(barred.split("\\|")));
    }
}
