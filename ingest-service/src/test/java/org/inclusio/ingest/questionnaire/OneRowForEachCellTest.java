package org.inclusio.ingest.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.inclusio.formats.workbook.EditedWorkbook;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A questionnaire that goes out and comes back, of series that fix a dimension and of values below or above a limit. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class OneRowForEachCellTest {

    private static final String HEADER = "ref_area,series,sex,age,time_period,value\n";

    /** The only year is in the column behind the ten of the key, the description and the unit. */
    private static final String FIRST_CELL = "M2";

    @ParameterizedTest
    @CsvSource({
        "MDG_0501_MMR, '', '', F, Y15T49",
        "MDG_0501_MMR, F, '', F, Y15T49",
        "MDG_0501_MMR, F, Y15T49, F, Y15T49",
        "MDG_0505_ANC1, _T, '', F, Y15T49",
        "SEATS_WOMEN, F, '', _T, _T",
        "SEATS_WOMEN, '', '', _T, _T",
        "MDG_0303_WOMEN_PARLIAMENT, F, '', _T, _T"
    })
    void a_series_that_fixes_its_group_has_one_row_with_the_code_and_one_cell_when_it_comes_back(
            String series, String sex, String age, String heldSex, String heldAge) throws IOException {
        Office office = new Office("GTM");
        office.submits("ref_area,series,sex,age,time_period,value,action\nGTM," + series + ",,,2010,,D\n");
        office.submits(HEADER + "GTM," + series + "," + sex + "," + age + ",2010,40\n")
                .body("status", equalTo("ACCEPTED"));

        byte[] out = download(office, series);
        assertThat(groups(out)).containsExactly(List.of(series, heldSex, heldAge));

        send(office, out).body("status", equalTo("ACCEPTED")).body("counts.received", equalTo(0));
        send(office, with(out, FIRST_CELL, "41"))
                .body("status", equalTo("ACCEPTED"))
                .body("counts.received", equalTo(1))
                .body("counts.changed", equalTo(1));
        assertThat(held(office, series)).containsExactly(heldSex + " " + heldAge + " 41");
        assertThat(groups(download(office, series))).hasSize(1);
    }

    @Test
    void a_series_that_fixes_its_age_alone_has_a_row_for_each_sex_of_that_age() throws IOException {
        byte[] out = download(new Office("NGA"), "MDG_0203_LITERACY_15_24");
        assertThat(groups(out))
                .containsExactly(
                        List.of("MDG_0203_LITERACY_15_24", "_T", "Y15T24"),
                        List.of("MDG_0203_LITERACY_15_24", "F", "Y15T24"),
                        List.of("MDG_0203_LITERACY_15_24", "M", "Y15T24"));
    }

    @ParameterizedTest
    @CsvSource({
        "MDG_0109_UNDERNOURISHED, <2.5, <2.5",
        "MDG_0109_UNDERNOURISHED, \uff1c 2.5, <2.5",
        "MDG_0708_WATER, >95, >95",
        "MDG_0708_WATER, > 95, >95"
    })
    void a_limit_is_filled_in_handed_out_again_and_changed_into_a_number(String series, String written, String limit)
            throws IOException {
        Office office = new Office("MEX");
        office.submits("ref_area,series,sex,age,time_period,value,action\nMEX," + series + ",,,2010,,D\n");

        send(office, with(download(office, series), FIRST_CELL, written))
                .body("status", equalTo("ACCEPTED"))
                .body("counts.new", equalTo(1));
        office.asks()
                .get("/v1/observations?series=" + series)
                .then()
                .body("items[0].limit", equalTo(limit))
                .body("items[0].value", nullValue());

        byte[] out = download(office, series);
        assertThat(cell(out)).isEqualTo(limit);
        send(office, out).body("status", equalTo("ACCEPTED")).body("counts.received", equalTo(0));
        send(office, with(out, FIRST_CELL, "96"))
                .body("status", equalTo("ACCEPTED"))
                .body("counts.changed", equalTo(1));
        office.asks()
                .get("/v1/observations?series=" + series)
                .then()
                .body("items[0].limit", nullValue())
                .body("items[0].upperBound", nullValue())
                .body("items[0].lowerBound", nullValue())
                .body("items[0].value", equalTo(96));
    }

    private static byte[] download(Office office, String series) {
        return office.asks()
                .get("/v1/questionnaire?series=" + series + "&from=2010&to=2010&breakdown=SEX&language=en")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse send(Office office, byte[] workbook) {
        return office.sends(Xlsx.MEDIA_TYPE, workbook, "?confirmation=Checked").statusCode(201);
    }

    /** Series, sex and age of each row. */
    private static List<List<String>> groups(byte[] workbook) throws IOException {
        List<List<String>> groups = new ArrayList<>();
        for (Row row : rows(workbook)) {
            groups.add(List.of(row.getCellText(0), row.getCellText(1), row.getCellText(2)));
        }
        return groups;
    }

    private static String cell(byte[] workbook) throws IOException {
        return rows(workbook).get(0).getCellText(12);
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = book.getSheets().toList().get(1);
            List<Row> rows = sheet.read();
            return rows.subList(1, rows.size());
        }
    }

    private static List<String> held(Office office, String series) {
        List<Map<String, Object>> items = office.asks()
                .get("/v1/observations?series=" + series)
                .jsonPath()
                .getList("items");
        return items.stream()
                .map(item ->
                        item.getOrDefault("sex", "_T") + " " + item.getOrDefault("age", "_T") + " " + item.get("value"))
                .toList();
    }

    /** The workbook as somebody saves it who has written into a cell of its first sheet to fill in. */
    private static byte[] with(byte[] workbook, String cell, String text) throws IOException {
        String content = text.matches("\\d+")
                ? "><v>" + text + "</v></c>"
                : " t=\"inlineStr\"><is><t>" + text.replace("<", "&lt;") + "</t></is></c>";
        return EditedWorkbook.of(workbook, (name, part) -> {
            if (!name.equals("xl/worksheets/sheet2.xml")) {
                return part;
            }
            String before = "<c r=\"" + cell + "\"([^>]*?)( t=\"\\w+\")?(/>|>.*?</c>)";
            assertThat(part).containsPattern(before);
            return part.replaceFirst(before, "<c r=\"" + cell + "\"$1" + content);
        });
    }
}
