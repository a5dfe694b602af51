package org.inclusio.report.rendering.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Colours by the formulas of others: contrast of the Web Content Accessibility Guidelines 2.2, colour-blindness as Machado,
 * Oliveira and Fernandes (2009) simulate it at full severity, and distance in CIELAB (CIE 1976) under illuminant D65.
 */
class PaletteTest {

    /** Success criterion 1.4.3, level AA. */
    private static final double TEXT = 4.5;

    /** Success criterion 1.4.11, level AA. */
    private static final double GRAPHICS = 3;

    /** Several times what is just noticed side by side, which is about 2.3. */
    private static final double FAR = 10;

    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] EVERYBODY = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private static final JsonNode CONFIG = config();
    private static final String PAPER = colour("/range/paper-and-ink/0");
    private static final List<String> GROUPS = colours("groups");
    private static final List<String> SHADES = colours("shades");
    private static final List<String> ON_SHADES = colours("on-shades");

    @Test
    void the_contrast_of_black_and_white_is_21_as_the_guidelines_say() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
    }

    static List<String> colours() {
        return Stream.of("/text/fill", "/axis/labelColor", "/axis/titleColor", "/style/aside/fill")
                .map(PaletteTest::colour)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("colours")
    void text_keeps_apart_from_paper(String colour) {
        assertThat(contrast(colour, PAPER)).isGreaterThanOrEqualTo(TEXT);
    }

    @Test
    void a_sign_keeps_apart_from_the_shade_it_stands_on() {
        for (int shade = 0; shade < SHADES.size(); shade++) {
            assertThat(contrast(ON_SHADES.get(shade), SHADES.get(shade)))
                    .as(SHADES.get(shade))
                    .isGreaterThanOrEqualTo(TEXT);
        }
    }

    /** Marks of pale colours have an edge of ink. */
    static List<String> lines() {
        return List.of(
                // The ring of the first group has no other edge.
                GROUPS.get(0),
                colour("/range/line/0"),
                colour("/range/paper-and-ink/1"),
                colour("/axis/domainColor"),
                colour("/style/ink/stroke"),
                colour("/style/connection/stroke"),
                colour("/style/edge/stroke"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void lines_and_edges_keep_apart_from_paper(String colour) {
        assertThat(contrast(colour, PAPER)).isGreaterThanOrEqualTo(GRAPHICS);
    }

    static Stream<List<String>> scales() {
        return Stream.of(GROUPS, SHADES);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void no_two_colours_of_a_scale_are_near_for_anybody(List<String> scale) {
        for (double[][] eyes : List.of(EVERYBODY, DEUTERANOPIA, PROTANOPIA)) {
            for (int i = 0; i < scale.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(distance(seen(scale.get(i), eyes), seen(scale.get(j), eyes)))
                            .as(scale.get(i) + " and " + scale.get(j))
                            .isGreaterThan(FAR);
                }
            }
        }
    }

    /** A counter-example, so that the test can fail: pure red and the green that those who see no green take for it. */
    @Test
    void red_and_green_are_near_for_those_who_see_no_green() {
        assertThat(distance(seen("#b3002d", DEUTERANOPIA), seen("#4f5d22", DEUTERANOPIA)))
                .isLessThan(distance(seen("#b3002d", EVERYBODY), seen("#4f5d22", EVERYBODY)) / 2);
    }

    @Test
    void shades_darken_step_by_step_so_that_they_keep_their_order_in_black_and_white() {
        List<Double> light = new ArrayList<>();
        SHADES.forEach(shade -> light.add(luminance(linear(shade))));

        assertThat(IntStream.range(1, light.size()).mapToObj(i -> light.get(i - 1) > light.get(i)))
                .containsOnly(true);
    }

    /** So that no colour is left out above. */
    @ParameterizedTest
    @ValueSource(strings = {"dot-plot", "slope-chart", "small-multiples", "progress-matrix", "tile-grid"})
    void no_specification_has_a_colour_of_its_own(String kind) {
        assertThat(read(kind + ".vg.json")).doesNotContainPattern("#[0-9a-fA-F]{3}");
    }

    private static String colour(String place) {
        return CONFIG.at(place).asText();
    }

    private static List<String> colours(String range) {
        return StreamSupport.stream(CONFIG.at("/range/" + range).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode config() {
        try {
            return new JsonMapper().readTree(read("config.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The configuration of charts is no JSON.", e);
        }
    }

    private static String read(String file) {
        try (InputStream in = PaletteTest.class.getResourceAsStream("/charts/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(linear(one));
        double b = luminance(linear(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(String colour) {
        return IntStream.of(1, 3, 5)
                .mapToDouble(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double[] seen(String colour, double[][] eyes) {
        double[] rgb = linear(colour);
        return IntStream.range(0, 3)
                .mapToDouble(i -> eyes[i][0] * rgb[0] + eyes[i][1] * rgb[1] + eyes[i][2] * rgb[2])
                .map(part -> Math.min(1, Math.max(0, part)))
                .toArray();
    }

    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(
                IntStream.range(0, 3).mapToDouble(i -> Math.pow(a[i] - b[i], 2)).sum());
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = f(luminance(rgb));
        double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
