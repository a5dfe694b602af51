package org.inclusio.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftOutTest {

    private static final String TABLE = "Text\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| 3 | 4 | 5 |",
                "3 | 4 | 5",
                "| 3 | 4 | 5",
                "3|4|5|",
                "| 3 | `4 | 5` |",
                "| | | 5 |",
                "- | 4 | 5"
            })
    void a_cell_beyond_those_of_the_head_is_found_with_its_line(String row) {
        assertThat(LeftOut.firstIn(TABLE + row + "\n")).contains(new LeftOut(LeftOut.Kind.CELL, 6));
        assertThat(LeftOut.firstIn("> " + TABLE.replace("\n", "\n> ") + row + "\n"))
                .contains(new LeftOut(LeftOut.Kind.CELL, 6));
        assertThat(LeftOut.firstIn(TABLE.replace("\n", "\r\n") + row)).contains(new LeftOut(LeftOut.Kind.CELL, 6));
        assertThat(ForeignText.html(TABLE + row + "\n")).doesNotContain("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"| 3 | 4 |", "3 | 4", "| 3 |", "3", "| 3 | 4 \\| 5 |", "| 3 | 4 \\| 5", "", "- | 4"})
    void a_row_of_as_many_cells_or_fewer_is_shown_whole(String row) {
        assertThat(LeftOut.firstIn(TABLE + row + "\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text\n\n[a]: https://example.org/a\n",
                "[b]\n\n[a]: https://example.org/a\n[b]: https://example.org/b",
            })
    void an_address_that_nothing_refers_to_is_found(String body) {
        assertThat(LeftOut.firstIn(body)).contains(new LeftOut(LeftOut.Kind.ADDRESS, 3));
        assertThat(ForeignText.html(body)).doesNotContain("example.org/a");
        assertThat(LeftOut.firstIn("[a] " + body)).isEmpty();
    }
}
