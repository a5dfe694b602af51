package org.inclusio.report.comparison;

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
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inclusio.report.document.Place;
import org.inclusio.report.figure.FigureChange;
import org.inclusio.report.language.Language;

/** Shows a comparison as a page that needs nothing else; what is around the texts is in English. */
public final class ComparisonPage {

    private final Template page;

    public ComparisonPage() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        try (InputStream in = ComparisonPage.class.getResourceAsStream("comparison.html")) {
            page = engine.parse(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    Variant.forContentType(Variant.TEXT_HTML),
                    "comparison.html");
        } catch (IOException e) {
            throw new UncheckedIOException("The template comparison.html could not be read.", e);
        }
    }

    public String render(Comparison comparison) {
        return page.data("it", comparison)
                .data(
                        "direction",
                        Language.of(comparison.language()).orElseThrow().direction())
                .data("places", new Places())
                .render();
    }

    /** Says where a change is and of what kind. */
    record Places() {

        public String of(Comparison.ChangedPassage passage) {
            if (passage.before() == null && passage.after() == null) {
                Place place = Place.of(passage.place()).orElseThrow();
                return (place.kind() == Place.Kind.SUMMARY ? "Summary, paragraph " : "Heading ") + place.number();
            }
            return "Paragraph " + moved(passage.before(), passage.after());
        }

        public String of(Comparison.ChangedTable table) {
            return "Table " + moved(table.before(), table.after());
        }

        public String group(FigureChange figure) {
            return new TreeMap<>(figure.group())
                    .entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", "));
        }

        public String why(FigureChange figure) {
            return figure.why().name().toLowerCase(Locale.ROOT);
        }

        private static String moved(Integer before, Integer after) {
            if (before == null) {
                return after + " (new)";
            }
            if (after == null) {
                return before + " (gone)";
            }
            return before.equals(after) ? after.toString() : after + " (was " + before + ")";
        }
    }
}
