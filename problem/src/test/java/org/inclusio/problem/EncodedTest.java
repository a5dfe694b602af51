package org.inclusio.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/a?b=c", "/%41", "/a%20b%2B", "/%D9%83%D9%8A", "/%F0%9F%98%80?a=%25", "/"})
    void whatStandsForCharactersIsRead(String address) {
        assertThat(Encoded.fault(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/a?b=%", "/a?b=%4", "/%4g", "/%%41", "/%\u00e9"})
    void aPercentSignWithoutDigitsIsNone(String address) {
        assertThat(Encoded.fault(address)).get().asString().contains("hexadecimal");
    }

    /** RFC 3629: continuation bytes alone, overlong forms, surrogates and what is cut off are no UTF-8. */
    @ParameterizedTest
    @ValueSource(strings = {"%ff", "%80", "%C0%AF", "%ED%A0%80", "%E2%82", "%F5%80%80%80", "%C3a"})
    void bytesThatAreNoUtf8AreNamed(String bytes) {
        assertThat(Encoded.fault("/a?b=" + bytes)).get().asString().contains(bytes.substring(0, 3), "UTF-8");
    }

    /** RFC 3986, appendix A: neither reserved nor unreserved. */
    @ParameterizedTest
    @CsvSource({"/a|b,%7C", "/a?b=<2,%3C", "'/a?b=\"c\"',%22", "/^,%5E", "/a?b={c},%7B", "/`,%60", "/a\\b,%5C"})
    void aCharacterThatAnAddressCantHaveIsTold(String address, String encoded) {
        assertThat(Encoded.fault(address)).get().asString().contains("Write it as " + encoded);
    }

    @Test
    void whatSdmxAsksForIsAnAddress() {
        assertThat(Encoded.fault("/sdmx/v2/data/dataflow/A/B/1.0.0/A.*.?c[TIME_PERIOD]=ge:2000+le:2010&d=(a,b);c'!~$@"))
                .isEmpty();
    }

    @Test
    void theLongestAddressIsReadAtOnce() {
        assertThat(Encoded.fault("/?a=" + "%41".repeat(80_000))).isEmpty();
    }
}
