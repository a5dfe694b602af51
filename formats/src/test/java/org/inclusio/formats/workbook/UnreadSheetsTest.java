package org.inclusio.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inclusio.formats.workbook.ReadBook.row;
import static org.inclusio.formats.workbook.ReadBook.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.inclusio.formats.row.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is read or refused by the name of its sheet, whatever the sheet is called and however it is hidden. */
class UnreadSheetsTest {

    /** A table as the format has it, with years, with a title above, and one in which nothing but years is known. */
    enum Table {
        WITH_VALUES(sheet -> row(sheet, 0, "ref_area", "series", "time_period", "value")),
        WITH_YEARS(sheet -> row(sheet, 0, "series", 2001, 2002)),
        BELOW_A_TITLE(sheet -> {
            row(sheet, 0, "Pupils, by sex");
            row(sheet, 2, "series", "sex", 2001);
        }),
        OF_ANOTHER_LANGUAGE(sheet -> {
            row(sheet, 3, "Pays", "2001", "2002");
            row(sheet, 4, "Kenya", 7, 8);
        });

        private final Consumer<XSSFSheet> filling;

        Table(Consumer<XSSFSheet> filling) {
            this.filling = filling;
        }
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void a_hidden_table_is_refused_by_the_name_of_its_sheet(Table table) {
        for (SheetVisibility visibility : new SheetVisibility[] {SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN}) {
            assertThatThrownBy(() -> ReadBook.of(book -> {
                        table(book);
                        table.filling.accept(book.createSheet("Rural"));
                        book.setSheetVisibility(1, visibility);
                    }))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageStartingWith("Sheet \"Rural\": the sheet is hidden and holds a table.");
        }
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void a_table_in_a_sheet_that_is_not_read_by_its_name_is_refused(Table table) {
        for (String name : new String[] {"Instructions", "instructions", "Inclusio findings"}) {
            assertThatThrownBy(() -> ReadBook.of(book -> {
                        table(book);
                        table.filling.accept(book.createSheet(name));
                    }))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageStartingWith("Sheet \"" + name + "\": sheets of this name are not read");
        }
    }

    @Test
    void a_table_in_the_instructions_of_a_questionnaire_is_refused_and_its_own_are_no_news() throws IOException {
        ReadBook.Filling questionnaire = book -> {
            row(book.createSheet("Instructions"), 0, "Fill in the white cells.");
            table(book);
            row(book.createSheet(Xlsx.HIDDEN_SHEET), 0, QuestionnaireColumns.version(), "KEN");
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        };
        assertThat(ReadBook.of(questionnaire).passed).isEmpty();
        assertThatThrownBy(() -> ReadBook.of(book -> {
                    questionnaire.in(book);
                    row(book.getSheet("Instructions"), 3, "series", "sex", 2001);
                }))
                .hasMessageContaining("Sheet \"Instructions\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Instructions", "Inclusio findings"})
    void a_text_in_a_sheet_that_is_not_read_by_its_name_is_told(String name) throws IOException {
        ReadBook read = ReadBook.of(book -> {
            table(book);
            row(book.createSheet(name), 0, "Of 2009 the figure is provisional.");
        });
        assertThat(read.rows).hasSize(1);
        assertThat(read.passed).singleElement().asString().startsWith("Sheet \"" + name + "\": sheets of this name");
    }

    @Test
    void lists_parameters_and_numbers_on_a_hidden_sheet_are_told_and_no_table() throws IOException {
        ReadBook read = ReadBook.of(book -> {
            table(book);
            XSSFSheet lists = book.createSheet("Lists");
            row(lists, 0, "F", "M", 2001, 2002);
            row(lists, 1, "year", 2001);
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        });
        assertThat(read.passed).singleElement().asString().startsWith("Sheet \"Lists\": the sheet is hidden");
    }

    @Test
    void the_list_of_findings_of_a_workbook_that_was_handed_back_is_no_news() throws IOException {
        ReadBook.Filling handedBack = book -> {
            table(book);
            XSSFSheet list = book.createSheet(Xlsx.FINDINGS);
            row(list, 0, "lieu", "colonne", "a", "valeur", "b", "c", "d", "e", "f");
            row(list, 1, "ligne 2", "SEX", "sex", "series", "ERROR", "non", "CODE_LIST", "cause", "remède");
            row(list, 2, "ligne 3", null, null, null, "NOTICE", "non", "PASSED_OVER", "cause", "remède");
        };
        assertThat(ReadBook.of(handedBack).passed).isEmpty();
        requireToBeHandedBack(handedBack);
    }

    /** Where the list of findings would take the place of the office's own sheet, the sheet would be lost. */
    @Test
    void a_workbook_whose_own_sheet_has_the_name_of_the_list_of_findings_is_not_handed_back() {
        assertThatThrownBy(() -> requireToBeHandedBack(book -> {
                    table(book);
                    row(book.createSheet("INCLUSIO FINDINGS"), 0, "series", "sex", 2001);
                }))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Sheet \"INCLUSIO FINDINGS\"");
    }

    private static void requireToBeHandedBack(ReadBook.Filling filling) throws IOException {
        Path file = Files.createTempFile("workbook-", ".xlsx");
        try {
            Files.write(file, ReadBook.written(filling));
            Xlsx.require(file);
        } finally {
            Files.delete(file);
        }
    }
}
