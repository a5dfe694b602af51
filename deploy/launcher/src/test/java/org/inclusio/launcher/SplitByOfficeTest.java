package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inclusio.stack.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitByOfficeTest {

    private static final String HEADER = "ref_area,series,sex,time_period,value,source\n";

    @TempDir
    Path folder;

    @Test
    void every_office_gets_its_own_rows_in_their_order_and_untouched() throws IOException {
        Path file = file(
                "a.csv",
                HEADER
                        + "KEN,SEATS_W,F,2013,65,\"Inter-Parliamentary Union, \"\"Women\"\"\"\n"
                        + "BRA,SEATS_W,F,2013,44,IPU\n"
                        + "KEN,SEATS_W,F,2014,\"1,000\",\"two\nlines\"\n");

        List<OfficeFile> offices = split(file);

        assertThat(offices).extracting(OfficeFile::area).containsExactly("KEN", "BRA");
        assertThat(offices).extracting(OfficeFile::rows).containsExactly(2L, 1L);
        assertThat(Files.readString(offices.get(0).path()))
                .isEqualTo(HEADER
                        + "KEN,SEATS_W,F,2013,65,\"Inter-Parliamentary Union, \"\"Women\"\"\"\n"
                        + "KEN,SEATS_W,F,2014,\"1,000\",\"two\nlines\"\n");
    }

    @Test
    void no_row_is_lost_however_many_areas_and_rows_there_are() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            char last = (char) ('A' + i % 26);
            char middle = (char) ('A' + i / 26 % 26);
            text.append('Q').append(middle).append(last).append(",S,_T,2000,").append(i);
            text.append(",x\n");
        }
        List<OfficeFile> offices = split(file("many.csv", text.toString()));

        assertThat(offices).hasSize(26 * 26);
        assertThat(offices.stream().mapToLong(OfficeFile::rows).sum()).isEqualTo(20_000);
        long lines = 0;
        for (OfficeFile office : offices) {
            lines += Files.readAllLines(office.path()).size() - 1;
        }
        assertThat(lines).isEqualTo(20_000);
    }

    @Test
    void files_with_the_same_header_are_one_submission_of_an_office_and_others_are_not() throws IOException {
        Path seats = file("seats.csv", HEADER + "KEN,SEATS_W,F,2013,65,IPU\n");
        Path school = file("school.csv", HEADER + "KEN,ENROL,F,2013,70,UIS\n");
        Path other = file("other.csv", "series,ref_area,time_period,value\nPOP,KEN,2013,1\n");

        assertThat(split(seats, school)).extracting(OfficeFile::rows).containsExactly(2L);
        assertThat(split(seats, other)).extracting(OfficeFile::rows).containsExactly(1L, 1L);
    }

    @Test
    void the_same_rows_make_the_same_request_and_other_rows_another() throws IOException {
        Path file = file("a.csv", HEADER + "KEN,S,F,2013,65,IPU\n");
        String first = split(file).get(0).idempotencyKey(IngestClient.Terms.WHOLE);

        assertThat(split(file).get(0).idempotencyKey(IngestClient.Terms.WHOLE)).isEqualTo(first);
        Files.writeString(file, HEADER + "KEN,S,F,2013,66,IPU\n");
        assertThat(split(file).get(0).idempotencyKey(IngestClient.Terms.WHOLE)).isNotEqualTo(first);
    }

    @Test
    void rows_that_name_no_area_are_counted_and_not_pushed() throws IOException {
        Path file = file("a.csv", HEADER + "KEN,S,F,2013,65,IPU\nWorld,S,F,2013,65,IPU\n,S,F,2013,65,IPU\n");
        SplitByOffice split = new SplitByOffice(Files.createDirectory(folder.resolve("parts")));
        split.add(file);

        assertThat(split.finish()).hasSize(1);
        assertThat(split.rowsWithoutArea()).isEqualTo(2);
    }

    @Test
    void a_file_is_observations_when_its_header_says_so_in_any_case_and_behind_a_byte_order_mark() throws IOException {
        Path marked = file("bom.csv", "\uFEFF\"REF_AREA\",Series,time_period,value\r\nKEN,S,2013,1\r\n");
        Path pairs = file("pairs.csv", "ref_area,series,numerator\nKEN,S,1\n");

        assertThat(SplitByOffice.isObservations(marked)).isTrue();
        assertThat(SplitByOffice.isObservations(pairs)).isFalse();
        assertThat(SplitByOffice.isObservations(file("empty.csv", ""))).isFalse();
    }

    private List<OfficeFile> split(Path... files) throws IOException {
        Path parts = folder.resolve("parts");
        Folders.delete(parts);
        SplitByOffice split = new SplitByOffice(Files.createDirectory(parts));
        for (Path file : files) {
            split.add(file);
        }
        return split.finish();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
