package org.inclusio.indicator.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandedOutTest {

    @TempDir
    Path folder;

    @Test
    void files_are_those_of_the_list() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "1");
        Files.writeString(folder.resolve("SHA256SUMS"), "00  a.csv\n");
        assertThat(HandedOut.in(folder))
                .hasValueSatisfying(all -> assertThat(all.files()).containsOnlyKeys("a.csv", "SHA256SUMS"));
    }

    /** What a disk left of a list is no list: the files are made anew. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00ff\u00fe", "no path\n", "00  lost.csv\n", "00  \u0000\n", "\u0000\u0000\u0000"})
    void a_list_that_is_none_has_no_files(String left) throws IOException {
        Files.write(folder.resolve("SHA256SUMS"), left.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(HandedOut.in(folder)).isEmpty();
    }
}
