package org.inclusio.statistics.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How limits are told, and which rows are limits at all. */
class LimitTest {

    @Test
    void aValueBelowItsLimitIsToldAsTheTablesOfTheFoodAndAgricultureOrganizationHaveIt() {
        assertEquals("<2.5", limit(null, "2.5").text());
        assertEquals("<2.5", limit("0", "2.5").text());
        assertEquals(">95", limit("95", null).text());
        assertEquals("2.5–5", limit("2.5", "5").text());
    }

    @Test
    void aComputedLimitIsToldWithSixDigitsSuchThatItStaysTrueAndAStatedOneAsItWasStated() {
        assertEquals(
                "10.3498–11.9163",
                limit("10.34981234567891", "11.91625678901234").text());
        assertEquals("<12345679", limit(null, "12345678.1234567891").text());
        assertEquals("<0.123456789", limit(null, "0.123456789").text());
    }

    @Test
    void aNumberIsNoLimitWhateverItsBoundsAre() {
        assertEquals(Optional.empty(), Limit.of(number("3"), number("2"), number("4"), null));
        assertEquals(Optional.empty(), Limit.of(null, null, null, "N"));
    }

    @Test
    void aMissingValueStaysMissingAlsoWithABound() {
        for (String missing : new String[] {"H", "J", "K", "L", "M", "O", "Q"}) {
            assertEquals(Optional.empty(), Limit.of(null, null, number("2.5"), missing));
        }
        assertEquals(
                Limit.Side.BELOW,
                Limit.of(null, null, number("2.5"), "E").orElseThrow().side());
    }

    @Test
    void nothingLiesBetweenExchangedBounds() {
        assertThrows(IllegalArgumentException.class, () -> limit("5", "2.5"));
        assertThrows(IllegalArgumentException.class, () -> limit(null, null));
    }

    @Test
    void thousandsAreTurnedIntoUnits() {
        assertEquals("<100000", limit(null, "100").scaled(3).text());
    }

    private static Limit limit(String lower, String upper) {
        return new Limit(number(lower), number(upper));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
