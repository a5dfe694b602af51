package org.inclusio.report.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.report.document.Place;
import org.inclusio.report.figure.FigureChange;

/** What changed. */
@Schema(description = "What changed from one report, or version, to another.")
public record Comparison(
        @Schema(description = "Where it changed from.") Side before,
        @Schema(description = "Where it changed to.") Side after,

        @Schema(description = "ISO 639-1 code of the texts.", examples = "en")
        String language,

        @Schema(description = "Passages that changed, in the order of the report.")
        List<ChangedPassage> passages,

        @Schema(description = "Tables of which a cell or row changed.")
        List<ChangedTable> tables,

        @Schema(description = "How many figures changed.", examples = "1")
        long figureCount,

        @Schema(description = "The first 1,000 of them, in the order of series, area and year.")
        List<FigureChange> figures) {

    public Comparison {
        passages = List.copyOf(passages);
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
    }

    @Schema(name = "ComparedReport", description = "One of the two that are compared.")
    public record Side(
            @Schema(description = "Identifies the report.", examples = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff")
            String report,

            @Schema(description = "Version of its text.", examples = "1")
            int version,

            @Schema(description = "Figures heard later are not in it.", examples = "2026-11-24T00:00:00Z")
            String cutOff) {}

    @Schema(description = "A passage that changed.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedPassage(
            @Schema(
                    description =
                            "Number of the paragraph before; absent where it is new, and of summary and headings.",
                    examples = "4")
            Integer before,

            @Schema(
                    description =
                            "Number of the paragraph after; absent where it is gone, and of summary and headings.",
                    examples = "4")
            Integer after,

            @Schema(
                    description =
                            "Where it stands now, or stood where it is gone: the number of a paragraph, summary-1 for"
                                    + " the first of the summary, or heading-3 for the third heading.",
                    examples = "4")
            String place,

            @Schema(description = "The text word by word: what stayed, was deleted, was inserted.")
            List<Piece> pieces) {

        /** @param before null where it is new; {@code after} is null where it is gone */
        static ChangedPassage of(Place before, Place after, List<Piece> pieces) {
            return new ChangedPassage(
                    before == null ? null : before.paragraphNumber(),
                    after == null ? null : after.paragraphNumber(),
                    (after == null ? before : after).toString(),
                    pieces);
        }
    }

    @Schema(description = "A table of which something changed.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedTable(
            @Schema(description = "Its number before; absent where it is new.", examples = "4")
            Integer before,

            @Schema(description = "Its number after; absent where it is gone.", examples = "4")
            Integer after,

            @Schema(description = "Its title.") String title,
            List<ChangedRow> rows) {}

    @Schema(description = "A row that changed.")
    public record ChangedRow(
            @Schema(description = "What it is about.") String row,

            @Schema(description = "SAME where only cells changed, DELETED or INSERTED where all of it did.")
            Piece.Kind kind,

            List<ChangedCell> cells) {}

    @Schema(description = "A cell that changed; absent texts were not there.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedCell(
            @Schema(description = "Head of its column.") String column,

            @Schema(description = "What printed before.", examples = "72")
            String before,

            @Schema(description = "What prints now.", examples = "73")
            String after) {}
}
