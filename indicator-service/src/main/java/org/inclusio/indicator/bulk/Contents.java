package org.inclusio.indicator.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.inclusio.indicator.release.OpenRelease;

/** The table of contents of a release. */
record Contents(OpenRelease release, List<BulkFile> files) {

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("release", release.name());
        node.put("asOf", release.asOf().toString());
        node.put("note", release.note());
        if (release.since() != null) {
            node.put("since", release.since());
        }
        ArrayNode list = node.putArray("files");
        for (BulkFile file : files) {
            ObjectNode one = list.addObject();
            one.put("path", file.path());
            one.put("title", file.title());
            one.put("mediaType", file.mediaType());
            one.put("bytes", file.bytes());
            one.put("sha256", file.sha256());
            file.extent().ifPresent(extent -> {
                one.put("rows", extent.rows());
                extent.firstYear().ifPresent(year -> one.put("firstYear", year));
                extent.lastYear().ifPresent(year -> one.put("lastYear", year));
                extent.lastChange().ifPresent(at -> one.put("lastChange", at.toString()));
                if (!extent.areas().isEmpty()) {
                    one.put("areas", extent.areas().size());
                }
            });
        }
        return node;
    }

    String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "path",
                    "title",
                    "media_type",
                    "bytes",
                    "sha256",
                    "rows",
                    "first_year",
                    "last_year",
                    "last_change",
                    "areas");
            files.forEach(file -> csv.writeRecord(row(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    private static List<String> row(BulkFile file) {
        Optional<Extent> extent = file.extent();
        return List.of(
                file.path(),
                file.title(),
                file.mediaType(),
                Long.toString(file.bytes()),
                file.sha256(),
                extent.map(one -> Long.toString(one.rows())).orElse(""),
                extent.map(one -> year(one.firstYear())).orElse(""),
                extent.map(one -> year(one.lastYear())).orElse(""),
                extent.flatMap(Extent::lastChange).map(Object::toString).orElse(""),
                extent.filter(one -> !one.areas().isEmpty())
                        .map(one -> Integer.toString(one.areas().size()))
                        .orElse(""));
    }

    private static String year(OptionalInt year) {
        return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
    }
}
