package org.inclusio.report.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.problem.Paged;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.KnownFigures;
import org.inclusio.report.writing.Statistic;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.InWords;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.uncertainty.Reliability;

/** What the service says about reports. */
final class Answers {

    private Answers() {}

    @Schema(description = "A report that was assembled, without its text.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportSummary(
            @Schema(description = "Identifies the report.") UUID id,

            @Schema(description = "Session of the General Assembly.", examples = "70")
            int session,

            @Schema(description = "Figures heard later are not in it.")
            Instant cutOff,

            @Schema(description = "ISO 639-1 code.", examples = "en")
            String language,

            @Schema(description = "When it was assembled.") Instant assembledAt,

            @Schema(
                    description = "The name in the token of whoever assembled it; absent to agencies.",
                    examples = "editor")
            String assembledBy,

            @Schema(description = "DRAFT, IN_REVIEW or PUBLISHED.", examples = "DRAFT")
            State state,

            @Schema(description = "Version of its text, from 1.", examples = "1")
            int version,

            @Schema(description = "Comments that nobody has resolved; absent to agencies.", examples = "2")
            Long openComments,

            @Schema(description = "Words of everything that prints; a Secretariat report may have 8,500.")
            int wordCount,

            @Schema(description = "Figures that it rests on.")
            long figureCount,

            @Schema(description = "Areas that these are about.")
            int areaCount,

            @Schema(description = "What it found, five sentences or more.")
            List<String> findings,

            @Schema(
                    description =
                            "SHA-256 of the bytes of each form that was made so far, by media type; a form is made when it"
                                    + " is asked for first, and all of them when the report is published. Equal snapshots give equal"
                                    + " bytes.")
            Map<String, String> sha256) {

        /** @param openComments how many there are, or null to an agency, which is told nothing of the way to publication */
        static ReportSummary of(Report report, Long openComments, Map<String, String> sha256) {
            return new ReportSummary(
                    report.id,
                    report.session,
                    report.cutOff,
                    report.language,
                    report.assembledAt,
                    openComments == null ? null : report.assembledBy,
                    report.state,
                    report.version,
                    openComments,
                    report.wordCount,
                    report.figureCount,
                    report.areaCount,
                    report.sentences(),
                    sha256);
        }
    }

    @Schema(description = "Reports, the newest first.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportPage(
            List<ReportSummary> items,

            @Schema(description = "What to send as 'cursor' for the next page; absent on the last.")
            String next)
            implements Paged<ReportPage> {

        @Override
        public ReportPage withNext(String next) {
            return new ReportPage(items, next);
        }
    }

    @Schema(description = "A report with its text and the figures behind its numbers.")
    record ReportDetail(
            @Schema(description = "The report without its text.")
            ReportSummary report,

            @Schema(description = "The text as a tree.") ReportDocument document,

            @Schema(description = "Each number that a table prints, with the numbers of its figures.")
            List<Statistic> statistics) {}

    @Schema(description = "A figure that a report rests on. A dimension that is absent is the total.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigureAnswer(
            @Schema(description = "Identifies the figure.", examples = "4711")
            long number,

            @Schema(description = "Code of the sub-series.", examples = "MDG_0401_U5MR")
            String series,

            @Schema(description = "Code of the official list.", examples = "4.1")
            String indicator,

            @Schema(description = "ISO 3166-1 alpha-3 code.", examples = "KEN")
            String refArea,

            @Schema(description = "Calendar year.", examples = "2009")
            int timePeriod,

            @Schema(description = "Dimensions other than the total.")
            Map<String, String> group,

            @Schema(
                    description =
                            "In the unit; absent when it is suppressed to protect persons, and when only a limit of it"
                                    + " is known.")
            BigDecimal value,

            @Schema(description = "SDMX UNIT_MEASURE.", examples = "PER_1000_LIVE_BIRTHS")
            String unit,

            @Schema(description = "REPORTED, COMPUTED or DERIVED; AGGREGATED of a region.", examples = "COMPUTED")
            String origin,

            @Schema(description = "True when computed by a simpler method than the definition asks for.")
            Boolean approximation,

            @Schema(description = "UNSD nature of data.", examples = "C")
            String nature,

            @Schema(description = "SDMX CL_OBS_STATUS, absent when A; Q when the value is suppressed.")
            String obsStatus,

            @Schema(description = "Lower limit of its interval.")
            BigDecimal lowerBound,

            @Schema(description = "Upper limit of its interval.")
            BigDecimal upperBound,

            @Schema(
                    description =
                            "What is told in place of a value of which only a limit is known; the limit is upperBound,"
                                    + " lowerBound or both.",
                    examples = "<2.5")
            String limit,

            @Schema(
                    description =
                            "COMPLEMENT, what it lacks to 100 per cent is too unsure; REVIEW, 0 or 100 per cent of a"
                                    + " sample; WARN, to be published with a warning; NOT_FOR_TRENDS, too unsure for rankings and"
                                    + " trends; SUPPRESS, too unsure to be published, so that there is no number. Absent where"
                                    + " nothing speaks against the figure.",
                    examples = "WARN")
            String reliability,

            @Schema(description = "Where its inputs were taken from.")
            String source,

            @Schema(description = "What the office stated for the same cell.")
            BigDecimal reportedValue,

            @Schema(description = "The recomputation that gave it.")
            long revision) {

        /** For the page, which is in English; null where nothing speaks against the figure. */
        @JsonIgnore
        @Schema(hidden = true)
        public String reliabilityInWords() {
            return reliability == null ? null : Reliability.valueOf(reliability).words();
        }

        static FigureAnswer of(Figure figure) {
            return new FigureAnswer(
                    figure.number(),
                    figure.series(),
                    figure.indicator(),
                    figure.refArea(),
                    figure.year(),
                    Answers.group(figure.group()),
                    figure.value(),
                    figure.unit(),
                    figure.origin(),
                    figure.approximation() ? true : null,
                    figure.nature(),
                    figure.obsStatus(),
                    figure.lowerBound(),
                    figure.upperBound(),
                    figure.limit().map(Limit::text).orElse(null),
                    figure.reliability() == Reliability.PUBLISH
                            ? null
                            : figure.reliability().name(),
                    figure.source(),
                    figure.reportedValue(),
                    figure.revision());
        }
    }

    @Schema(description = "Figures in the order of their numbers.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigurePage(
            List<FigureAnswer> items,

            @Schema(
                    description = "What to send as 'cursor' for the next page; absent on the last.",
                    examples = "9c41d0be7f4711")
            String next)
            implements Paged<FigurePage> {

        @Override
        public FigurePage withNext(String next) {
            return new FigurePage(items, next);
        }
    }

    @Schema(description = "An observation that a figure came from, and where an office stated it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InputAnswer(
            @Schema(description = "Code of the series.", examples = "DEATHS_U5")
            String series,

            @Schema(description = "ISO 3166-1 alpha-3 code.", examples = "KEN")
            String refArea,

            @Schema(description = "Calendar year.", examples = "2009")
            int timePeriod,

            @Schema(description = "Dimensions other than the total.")
            Map<String, String> group,

            @Schema(description = "As submitted; absent where it is not told, and where only a limit of it was stated.")
            BigDecimal value,

            @Schema(description = "Power of ten that multiplies it, absent when 0.")
            Integer unitMultiplier,

            @Schema(description = "Number of the submission that stated it.", examples = "17")
            long submission,

            @Schema(description = "Line of the submitted file.", examples = "17")
            Long line,

            @Schema(description = "-1 where the number was subtracted, as a part from its total; absent where added.")
            Integer factor,

            @Schema(
                    description =
                            "Where only a limit was stated: what the number is above, to be multiplied as 'value' is;"
                                    + " absent otherwise.")
            BigDecimal lowerBound,

            @Schema(description = "Where only a limit was stated: what the number is below; absent otherwise.")
            BigDecimal upperBound,

            @Schema(description = "Name of the area whose office stated it.", examples = "Kenya")
            String office) {

        static InputAnswer of(PublishedValue.Input input, IndicatorCatalogue catalogue) {
            Cell cell = input.cell();
            return new InputAnswer(
                    cell.series(),
                    cell.refArea(),
                    cell.timePeriod(),
                    Answers.group(new Disaggregation(
                            cell.sex(),
                            cell.age(),
                            cell.urbanisation(),
                            cell.wealthQuantile(),
                            cell.educationLevel(),
                            cell.disabilityStatus(),
                            cell.migrationStatus(),
                            cell.indigenousStatus(),
                            cell.customBreakdown())),
                    input.value(),
                    input.unitMultiplier(),
                    input.submission(),
                    input.line(),
                    input.factor(),
                    input.lowerBound(),
                    input.upperBound(),
                    catalogue.area(cell.refArea()).map(AreaEntry::name).orElse(cell.refArea()));
        }
    }

    @Schema(description = "How the figures of a sub-series come about.")
    record Definition(
            @Schema(description = "Code of the official list.", examples = "5.1")
            String indicator,

            @Schema(description = "Name of the indicator.", examples = "Maternal mortality ratio")
            String indicatorName,

            @Schema(description = "Code of the sub-series.", examples = "MDG_0501_MMR")
            String series,

            @Schema(description = "Name of the sub-series.", examples = "Maternal mortality ratio")
            String seriesName,

            @Schema(description = "What it measures.") String meaning,

            @Schema(description = "The ways to compute it, the first that the inputs allow being taken.")
            List<String> ways) {

        static Definition of(String series, IndicatorCatalogue catalogue) {
            return catalogue
                    .series(series)
                    .map(known -> new Definition(
                            known.indicator(),
                            catalogue.indicator(known.indicator()).orElseThrow().name(),
                            known.code(),
                            known.name(),
                            known.definition(),
                            InWords.ways(known)))
                    .orElse(null);
        }
    }

    @Schema(description = "How a figure came about: the figure, what it is, and the observations it rests on.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lineage(
            FigureAnswer figure,

            @Schema(description = "What it is; absent of a sub-series that the catalogue does not know.")
            Definition definition,

            List<InputAnswer> inputs) {}

    @Schema(description = "A figure and the observations it rests on.")
    record TracedFigure(FigureAnswer figure, List<InputAnswer> inputs) {

        static TracedFigure of(KnownFigures.Traced traced, IndicatorCatalogue catalogue, ObjectMapper json) {
            return new TracedFigure(FigureAnswer.of(traced.figure()), Answers.inputs(traced.inputs(), catalogue, json));
        }
    }

    @Schema(description = "How a number of the report came about: its formula, its figures, and their observations.")
    record StatisticOrigin(
            @Schema(description = "The number as it prints, with its figures.")
            Statistic statistic,

            @Schema(description = "What its figures are; absent of a count across sub-series.")
            Definition definition,

            @Schema(description = "Its figures, in the order of its list.")
            List<TracedFigure> figures,

            @Schema(description = "Of a count or share, what it is a sum of, in the order of codes.")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<CountedPart> parts) {}

    /** The observations of a figure, of the JSON that announced them. */
    static List<InputAnswer> inputs(String text, IndicatorCatalogue catalogue, ObjectMapper json) {
        try {
            return Stream.of(json.readValue(text, PublishedValue.Input[].class))
                    .map(input -> InputAnswer.of(input, catalogue))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a figure could not be read.", e);
        }
    }

    private static Map<String, String> group(Disaggregation group) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            if (!group.isTotal(dimension)) {
                codes.put(dimension.jsonName(), group.get(dimension));
            }
        }
        return codes;
    }
}
