package org.inclusio.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SampleGeneratorTest {

    /** The rows of one area and one year when nothing is divided beyond disability. */
    private static final int A_YEAR = 12_474;

    /** Parts of each column of the project's CSV that has a total, and the total. */
    private static final Map<Integer, Map<String, List<String>>> SUMS = Map.of(
            2, Map.of("_T", List.of("F", "M")),
            3,
                    Map.of(
                            "Y15T24", List.of("Y15T19", "Y20T24"),
                            "Y_GE15", List.of("Y15T24", "Y25T34", "Y35T44", "Y45T54", "Y55T64", "Y_GE65"),
                            "_T", List.of("Y0T4", "Y5T9", "Y10T14", "Y_GE15")),
            4, Map.of("_T", List.of("U", "R")),
            5, Map.of("_T", List.of("Q1", "Q2", "Q3", "Q4", "Q5")),
            6, Map.of("_T", List.of("PD", "PWD")),
            7, Map.of("_T", List.of("NON_MIGRANT", "MIGRANT")),
            8, Map.of("_T", List.of("INDIGENOUS", "NON_INDIGENOUS")));

    @Test
    @DisplayName("the same request gives the same bytes, on every machine")
    void same_bytes() throws Exception {
        assertThat(sha256("--rows", "50000", "--seed", "42", "--area", "KEN,TZA"))
                .isEqualTo(sha256("--rows", "50000", "--seed", "42", "--area", "KEN,TZA"))
                .isEqualTo("c6c3440407b92ad435080388744f0bc29bc8be90aaf0b7499bbe4c41d66b9b90");
    }

    @Test
    @DisplayName("another seed and another area give other counts")
    void other_counts() throws Exception {
        assertThat(counts("--rows", "1000", "--seed", "2"))
                .isNotEqualTo(counts("--rows", "1000", "--seed", "1"))
                .isNotEqualTo(counts("--rows", "1000", "--seed", "2", "--area", "TZA"));
    }

    @Test
    @DisplayName("every part adds up to its total, whatever is divided")
    void parts_add_up() throws Exception {
        // the second request is large enough to be divided by migration and indigenous status
        for (List<String> lines : List.of(generate("--rows", "" + A_YEAR), firstOf(1_200_000, 9 * A_YEAR))) {
            Map<String, Long> cells = cells(lines);
            int checked = 0;
            for (Map.Entry<String, Long> cell : cells.entrySet()) {
                for (int column : SUMS.keySet()) {
                    List<String> parts = SUMS.get(column).get(cell.getKey().split(",")[column]);
                    if (parts == null || !cells.containsKey(with(cell.getKey(), column, parts.get(0)))) {
                        continue;
                    }
                    long sum = parts.stream()
                            .mapToLong(part -> cells.get(with(cell.getKey(), column, part)))
                            .sum();
                    assertThat(sum).as(cell.getKey()).isEqualTo(cell.getValue());
                    checked++;
                }
            }
            assertThat(checked).isGreaterThan(lines.size());
        }
    }

    @Test
    @DisplayName("no series counts more people than there are of the same kind")
    void numerators_stay_within_the_population() throws Exception {
        Map<String, Long> cells = cells(generate("--rows", "" + A_YEAR));
        Set<String> series = new HashSet<>();
        cells.forEach((key, count) -> {
            String name = key.split(",")[1];
            assertThat(count).as(key).isBetween(0L, cells.get(with(key, 1, "POP")));
            series.add(name);
        });
        assertThat(series)
                .containsExactlyInAnyOrder(
                        "POP",
                        "EMPLOYED",
                        "LITERATE_15_24",
                        "POP_IMPROVED_WATER",
                        "POP_IMPROVED_SANITATION",
                        "INTERNET_USERS",
                        "POP_BELOW_NPL");
    }

    @Test
    @DisplayName("every row is a different observation, and there are as many as were asked for")
    void rows_are_different() throws Exception {
        for (String rows : List.of("1", "12475", "400001")) {
            List<String> lines = generate("--rows", rows, "--area", "KEN,TZA,UGA");
            assertThat(lines).hasSize(Integer.parseInt(rows) + 1);
            assertThat(cells(lines)).hasSize(Integer.parseInt(rows));
        }
    }

    @Test
    @DisplayName("SDMX-CSV 2.0 names the dataflow and the action in every row and has a value for every column")
    void sdmx_csv() throws Exception {
        List<String> lines = generate("--rows", "3000", "--format", "sdmx-csv");
        assertThat(lines.get(0)).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SERIES,REF_AREA,SEX,AGE,");
        int columns = lines.get(0).split(",").length;
        assertThat(columns).isEqualTo(23);
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line)
                        .startsWith("dataflow,INCLUSIO:DF_OBSERVATIONS(1.0),M,A,")
                        .matches(l -> l.split(",", -1).length == columns));
    }

    @Test
    @DisplayName("the two formats say the same")
    void formats_agree() throws Exception {
        List<String> plain = generate("--rows", "13000");
        List<String> sdmx = generate("--rows", "13000", "--format", "sdmx-csv");
        for (int i = 1; i < plain.size(); i++) {
            String[] p = plain.get(i).split(",");
            String[] s = sdmx.get(i).split(",");
            assertThat(List.of(s[5], s[4], s[6], s[7], s[8], s[9], s[11], s[12], s[13], s[14], s[15], s[16]))
                    .isEqualTo(List.of(p).subList(0, 12));
        }
    }

    @Test
    @DisplayName("only codes of the catalogue are used")
    void codes_exist() throws Exception {
        Path catalogue = Path.of(System.getProperty("inclusio.root"))
                .resolve("statistics/src/main/resources/org/inclusio/statistics/catalogue");
        Map<Integer, String> lists = Map.of(
                1, "base-series",
                2, "codes/sex",
                4, "codes/urbanisation",
                5, "codes/wealth-quantile",
                6, "codes/disability-status",
                7, "codes/migration-status",
                8, "codes/indigenous-status",
                12, "codes/unit-measure");
        Map<Integer, Set<String>> known = new HashMap<>();
        for (Map.Entry<Integer, String> list : lists.entrySet()) {
            Set<String> codes = new HashSet<>();
            for (String line : Files.readAllLines(catalogue.resolve(list.getValue() + ".csv"))) {
                codes.add(line.split(",")[0]);
            }
            known.put(list.getKey(), codes);
        }
        Map<Integer, Set<String>> used = new HashMap<>();
        for (String line : firstOf(1_200_000, 9 * A_YEAR).subList(1, 9 * A_YEAR)) {
            String[] columns = line.split(",");
            lists.keySet()
                    .forEach(column ->
                            used.computeIfAbsent(column, c -> new HashSet<>()).add(columns[column]));
        }
        used.forEach((column, codes) ->
                assertThat(known.get(column)).as(lists.get(column)).containsAll(codes));
    }

    @Test
    @DisplayName("a request that cannot be met is refused with what to do")
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeneratorRequest.of())
                .withMessageContaining("--rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeneratorRequest.of("--rows", "many"))
                .withMessageContaining("many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeneratorRequest.of("--rows", "5", "--area", "KEN,KEN"))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeneratorRequest.of("--rows", "5", "--format", "xml"))
                .withMessageContaining("sdmx-csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generate("--rows", "9000000000000"))
                .withMessageContaining("more areas");
    }

    private static List<String> generate(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SampleGenerator(GeneratorRequest.of(args)).writeTo(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The first rows of a large request, and with them whole years of it. */
    private static List<String> firstOf(int rows, int lines) throws IOException {
        return generate("--rows", "" + rows).subList(0, lines + 1);
    }

    private static String sha256(String... args) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        new SampleGenerator(GeneratorRequest.of(args))
                .writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> counts(String... args) throws IOException {
        return generate(args).stream().map(line -> line.split(",")[11]).toList();
    }

    /** From the key of a row, the first eleven columns of the project's CSV, to its count. */
    private static Map<String, Long> cells(List<String> lines) {
        Map<String, Long> cells = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split(",");
            cells.put(String.join(",", List.of(columns).subList(0, 11)), Long.valueOf(columns[11]));
        }
        return cells;
    }

    private static String with(String key, int column, String code) {
        List<String> columns = new ArrayList<>(List.of(key.split(",")));
        columns.set(column, code);
        return String.join(",", columns);
    }
}
