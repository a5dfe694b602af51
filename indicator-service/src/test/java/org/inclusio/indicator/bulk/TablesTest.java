package org.inclusio.indicator.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.inclusio.indicator.assessment.AssessEverything;
import org.inclusio.indicator.inequality.CompareEverything;
import org.inclusio.indicator.release.OpenReleases;
import org.inclusio.indicator.value.ValuesCsv;
import org.junit.jupiter.api.Test;

class TablesTest {

    @Test
    void the_columns_that_are_described_are_those_that_are_written() {
        assertThat(Tables.VALUES.header()).isEqualTo(ValuesCsv.HEADER);
        assertThat(Tables.INEQUALITY.header()).isEqualTo(CompareEverything.header());
        assertThat(Tables.PROGRESS.header()).isEqualTo(AssessEverything.header());
        assertThat(Tables.CHANGES.header()).isEqualTo(OpenReleases.headerOfChanges());
    }

    @Test
    void every_column_has_a_sentence_and_a_name_of_its_own_and_keys_are_columns() {
        for (Table table : Stream.of(
                        Tables.VALUES,
                        Tables.INEQUALITY,
                        Tables.PROGRESS,
                        Tables.CHANGES,
                        Tables.AREAS,
                        Tables.REGIONS,
                        Tables.SERIES,
                        Tables.CODES,
                        PublishedRows.TABLE)
                .toList()) {
            assertThat(table.header()).as(table.name()).doesNotHaveDuplicates().containsAll(table.key());
            assertThat(table.fields())
                    .as(table.name())
                    .allSatisfy(field -> assertThat(field.description()).endsWith("."));
        }
    }
}
