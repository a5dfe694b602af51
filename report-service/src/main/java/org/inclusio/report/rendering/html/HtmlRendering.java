package org.inclusio.report.rendering.html;

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
import org.inclusio.report.document.ReportDocument;

/** Renders a report as a self-contained page; the output is also well-formed XML, which the PDF needs. */
public final class HtmlRendering {

    private static final String TEMPLATE = "report.html";

    private final Template template;

    public HtmlRendering() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        template = engine.parse(source(), Variant.forContentType(Variant.TEXT_HTML), TEMPLATE);
    }

    public String render(ReportDocument report) {
        return template.data("report", report).render();
    }

    private static String source() {
        try (InputStream in = HtmlRendering.class.getResourceAsStream(TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + TEMPLATE + " could not be read.", e);
        }
    }
}
