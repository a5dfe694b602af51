package org.inclusio.report.report;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inclusio.report.language.Language;
import org.inclusio.report.writing.Statistic;

/** Shows where a number of the report comes from, as a page; what is around the texts of the report is in English. */
final class OriginPage {

    private final Template page;

    OriginPage() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        try (InputStream in = OriginPage.class.getResourceAsStream("origin.html")) {
            page = engine.parse(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    Variant.forContentType(Variant.TEXT_HTML),
                    "origin.html");
        } catch (IOException e) {
            throw new UncheckedIOException("The template origin.html could not be read.", e);
        }
    }

    String render(Answers.StatisticOrigin origin, Language language) {
        return page.data("it", origin)
                .data("language", language.code())
                .data("formula", formula(origin.statistic()))
                .render();
    }

    private static String formula(Statistic statistic) {
        int half = statistic.figures().size() / 2;
        return switch (statistic.formula()) {
            case MEDIAN ->
                "unweighted median of the " + statistic.figures().size()
                        + " figures below, of which those with only a limit count at both of their ends";
            case MEDIAN_OF_DIFFERENCES ->
                "unweighted median of the differences, area by area, of the first " + half
                        + " figures below less the others";
            case COUNT -> "sum of the parts below: " + statistic.counted();
            case SHARE -> "sum of the parts below in per cent of the sum of the wholes: " + statistic.counted();
            case OF_REGION ->
                "the figure below, the value of a region; GET /v1/regions/{region}/contributions of indicator-service"
                        + " tells the values of areas that it was made of";
            case STANDING ->
                "category by the rule INCLUSIO, which is this system's own (GET /v1/progress-rules of indicator-service),"
                        + " from the figures below: " + statistic.counted() + ". The latest value";
            case AREAS -> "number of areas that the figures below are about";
            case AREAS_NEARER ->
                "number of areas where the last " + half
                        + " figures below are nearer the aim of the sub-series than the first";
            case AREAS_LOWER -> "number of areas where the first " + half + " figures below are lower than the others";
            case AREAS_HIGHER ->
                "number of areas where the first " + half + " figures below are higher than the others";
        };
    }
}
