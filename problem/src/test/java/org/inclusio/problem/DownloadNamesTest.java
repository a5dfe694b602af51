package org.inclusio.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadNamesTest {

    @Test
    void a_file_is_named_by_its_address_and_language() {
        assertThat(DownloadNames.nameOf("/v1/indicators/4.1/values", null)).isEqualTo("indicators-4.1-values");
        assertThat(DownloadNames.nameOf("/v1/reports/5", "fr")).isEqualTo("reports-5-fr");
        assertThat(DownloadNames.nameOf("v1/observations", null)).isEqualTo("observations");
    }

    @Test
    void nothing_in_a_name_leads_out_of_a_folder_or_ends_the_header() {
        assertThat(DownloadNames.nameOf("/v1/../../x\"; a=b\r\nC: d/", null)).isEqualTo("x-a-b-C-d");
    }
}
