package org.inclusio.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTableTest {

    @Test
    void is_a_table_in_markdown_with_columns_that_align() {
        ResultTable table = new ResultTable();
        table.add("median", "< 500 ms", "%.0f ms", 123.4);

        assertThat(table.lines())
                .containsExactly(
                        "| figure | measured | goal     |",
                        "|--------|----------|----------|",
                        "| median | 123 ms   | < 500 ms |");
    }
}
