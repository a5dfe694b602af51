package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionRecordsTest {

    private static final Path FOLDER = Path.of("docs/adr");
    private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern LINK = Pattern.compile("\\[(\\d{4})]\\(([^)]+)\\)");

    @ParameterizedTest
    @MethodSource("records")
    void a_record_begins_with_its_number_and_title_its_date_and_its_status(String file) {
        int number = Integer.parseInt(file.substring(0, 4));
        List<String> head =
                Repository.text(FOLDER.resolve(file)).lines().limit(6).toList();

        assertThat(head.get(0)).startsWith("# " + number + ". ");
        assertThat(head.get(1)).isEmpty();
        assertThat(head.get(2)).matches("- Date: \\d{4}-\\d{2}-\\d{2}");
        assertThat(LocalDate.parse(head.get(2).substring("- Date: ".length()))).isAfter(LocalDate.of(2026, 11, 1));
        assertThat(head.get(3))
                .as("accepted, or what takes its place: see docs/adr/README.md")
                .matches("- Status: (proposed|accepted(, replaced in part by .+)?|replaced by .+|given up)");
        assertThat(head.get(4)).isEmpty();
        assertThat(head.get(5)).startsWith("**Decision.**");
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_takes_the_place_of_a_record_is_a_later_one_that_is_there(String file) {
        String status = Repository.text(FOLDER.resolve(file)).lines().toList().get(3);
        Matcher link = LINK.matcher(status);
        while (link.find()) {
            assertThat(link.group(2)).startsWith(link.group(1)).isGreaterThan(file);
            assertThat(Repository.ROOT.resolve(FOLDER).resolve(link.group(2))).exists();
        }
        assertThat(status.contains("replaced")).isEqualTo(LINK.matcher(status).find());
    }

    @Test
    void the_list_has_every_record_once_in_order_by_its_title() {
        List<String> listed = Repository.text(FOLDER.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("- [0"))
                .toList();
        List<String> expected = records()
                .map(file -> {
                    String title = Repository.text(FOLDER.resolve(file))
                            .lines()
                            .findFirst()
                            .orElseThrow()
                            .replaceFirst("# \\d+\\. ", "");
                    return "- [" + file.substring(0, 4) + "](" + file + ") " + title;
                })
                .toList();

        assertThat(listed).isEqualTo(expected);
        assertThat(records().map(file -> file.substring(0, 4))).doesNotHaveDuplicates();
    }

    static Stream<String> records() {
        assertThat(Files.isDirectory(Repository.ROOT.resolve(FOLDER))).isTrue();
        return Repository.files(path -> path.startsWith(FOLDER)).stream()
                .map(path -> path.getFileName().toString())
                .filter(NAME.asMatchPredicate());
    }
}
