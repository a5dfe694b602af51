package org.inclusio.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inclusio.benchmark.SampleGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyBaselineTest {

    @Test
    void a_row_keeps_every_component_in_the_order_of_the_header_and_knows_its_line() {
        List<String> header = List.of("STRUCTURE", "SERIES", "REF_AREA", "EDUCATION_LEV", "OBS_VALUE");

        assertThat(CopyBaseline.columns(String.join(",", header)))
                .containsExactly("series", "ref_area", "education_level", "value", "withdrawn", "revision", "line");
        assertThat(CopyBaseline.text(header, "dataflow,POP,KEN,,12", 7)).isEqualTo("POP\tKEN\t\\N\t12\tf\t1\t7");
    }

    @Test
    void a_generated_file_gives_as_many_lines_of_as_many_fields_as_there_are_columns(@TempDir Path folder)
            throws Exception {
        Path csv = folder.resolve("rows.csv");
        Path text = folder.resolve("rows.copy");
        SampleGenerator.sdmxCsv(csv, "KEN", 1_000, 1);

        List<String> columns = CopyBaseline.prepare(csv, text);

        assertThat(columns).hasSize(23).doesNotHaveDuplicates();
        assertThat(Files.readAllLines(text))
                .hasSize(1_000)
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSameSizeAs(columns));
    }
}
