package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.evidence.Level;
import org.inclusio.report.evidence.Middle;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.language.Marked;
import org.inclusio.statistics.catalogue.Series;

/** The numbers of a report as they print, each with what it rests on. */
final class Numbers {

    private final ReportDraft draft;
    private final Wording wording;
    private final Statistics statistics = new Statistics();

    Numbers(ReportDraft draft, Wording wording) {
        this.draft = draft;
        this.wording = wording;
    }

    /** The median of a row of the next table as it prints there; notes the figures behind it. */
    String cited(String row, String column, Series series, Optional<Middle> median, List<Figure> figures) {
        String printed = wording.median(median, series.unit());
        median.ifPresent(value -> place(row, column, noted(series, value, figures, printed), printed));
        return printed;
    }

    /** The late median within a cell of the next table, with a link to the figures behind it. */
    Object cited(String row, String column, Level level) {
        Series series = level.series();
        String printed = wording.median(level.lateMedian(), series.unit());
        int number = noted(series, level.lateMedian().orElseThrow(), level.late(), printed);
        statistics.place(number, draft.nextTable(), row, column, printed);
        return Linked.mark(number, printed);
    }

    /** The median of a sentence as it prints there, with a link to the figures behind it. */
    Object linked(Series series, Optional<Middle> median, List<Figure> figures, String printed) {
        return median.<Object>map(value -> Linked.mark(noted(series, value, figures, printed), printed))
                .orElse(printed);
    }

    private int noted(Series series, Middle median, List<Figure> figures, String printed) {
        return statistics.note(
                Statistic.Formula.MEDIAN,
                series,
                median.value(),
                series.unit(),
                median.known()
                        .map(value -> Wording.decimals(value, series.unit()))
                        .orElse(0),
                figures,
                printed);
    }

    /** The number of the statistic that a mark for a median is; null where there is none, as of one within limits. */
    Integer drawn(Series series, Optional<Middle> median, List<Figure> figures) {
        return median.filter(one -> one.value() != null)
                .map(one -> noted(series, one, figures, wording.median(median, series.unit())))
                .orElse(null);
    }

    /** The number of the statistic that a mark for the value of a region is. */
    int drawnOfRegion(Figure figure, Series series) {
        return noted(figure, series, wording.value(Optional.of(figure.value()), series.unit()));
    }

    /** The number of the statistic that a number of areas within a drawing is. */
    int drawnAreas(Series series, long areas, List<Figure> figures) {
        return noted(Statistic.Formula.AREAS, series, areas, figures);
    }

    /** The number of the statistic that a mark for a count is. */
    int drawnCount(String counted, Map<String, Long> parts) {
        return statistics.count(
                counted, parts, wording.count(Statistics.sum(parts).longValueExact()));
    }

    /** The number of the statistic that a mark for a share is; null where there is no whole. */
    Integer drawnShare(
            String counted, Map<String, Long> parts, Map<String, Long> wholes, int decimals, String printed) {
        return wholes.isEmpty() ? null : statistics.share(counted, parts, wholes, decimals, printed);
    }

    /**
     * The number of the statistic that the standing of a region with a target is.
     *
     * @param why it stands as it does, in English
     * @param trend its values, of which there is at least one, in the order of their years
     */
    int drawnStanding(Series series, String why, List<Figure> trend, String printed) {
        BigDecimal latest = trend.get(trend.size() - 1).value();
        return statistics.standing(series, why, latest, Wording.decimals(latest, series.unit()), trend, printed);
    }

    /** The value of a region, or what is said of it, as it prints, with a link to the figure. */
    String linkedOfRegion(Figure figure, Series series, String printed) {
        return Linked.marked(noted(figure, series, printed), printed);
    }

    /** The same within a cell of the next table. */
    String linkedOfRegion(String row, String column, Figure figure, Series series, String printed) {
        int number = noted(figure, series, printed);
        statistics.place(number, draft.nextTable(), row, column, printed);
        return Linked.marked(number, printed);
    }

    private int noted(Figure ofRegion, Series series, String printed) {
        return statistics.note(
                Statistic.Formula.OF_REGION,
                series,
                ofRegion.value(),
                series.unit(),
                ofRegion.value() == null ? 0 : Wording.decimals(ofRegion.value(), series.unit()),
                List.of(ofRegion),
                printed);
    }

    /**
     * The median difference of a row of the next table as it prints there; notes the figures behind it.
     *
     * @param size what the values that differ are as large as
     * @param figures of the first group and then of the second, both in the order of their areas
     */
    String citedDifference(
            String row, String column, Series series, BigDecimal median, BigDecimal size, List<Figure> figures) {
        String printed = wording.difference(median, size, series.unit());
        int number = statistics.note(
                Statistic.Formula.MEDIAN_OF_DIFFERENCES,
                series,
                median,
                series.unit(),
                Wording.decimals(size, series.unit()),
                figures,
                printed);
        place(row, column, number, printed);
        return printed;
    }

    /**
     * A difference of a sentence, with a link to the figures behind it.
     *
     * @param size what the values that differ are as large as
     * @param figures of the first group and then of the second
     * @param printed the difference with its unit
     */
    String linkedDifference(
            Series series, BigDecimal difference, BigDecimal size, List<Figure> figures, String printed) {
        return Linked.marked(
                statistics.note(
                        Statistic.Formula.MEDIAN_OF_DIFFERENCES,
                        series,
                        difference,
                        series.unit(),
                        Wording.decimals(size, series.unit()),
                        figures,
                        printed),
                printed);
    }

    /** A number of areas in a row of the next table as it prints there; notes the figures behind it. */
    String counted(
            String row, String column, Series series, Statistic.Formula formula, long areas, List<Figure> figures) {
        if (figures.isEmpty()) {
            return count(row, column, "areas with a value in both periods", Map.of());
        }
        String printed = wording.count(areas);
        place(row, column, noted(formula, series, areas, figures), printed);
        return printed;
    }

    /**
     * A number of areas of a sentence, with a link to the figures behind it.
     *
     * @param printed the number, or what prints in its place
     */
    Object linked(Statistic.Formula formula, Series series, long areas, List<Figure> figures, Object printed) {
        return figures.isEmpty() ? printed : Linked.mark(noted(formula, series, areas, figures), printed);
    }

    private int noted(Statistic.Formula formula, Series series, long areas, List<Figure> figures) {
        return statistics.note(formula, series, BigDecimal.valueOf(areas), "", 0, figures, wording.count(areas));
    }

    /** A count of a sentence, with a link to what it is the sum of. */
    Marked count(String counted, Map<String, Long> parts) {
        long sum = Statistics.sum(parts).longValueExact();
        return Linked.mark(statistics.count(counted, parts, wording.count(sum)), sum);
    }

    /** The same in digits, wherever it stands. */
    String countInDigits(String counted, Map<String, Long> parts) {
        String printed = wording.count(Statistics.sum(parts).longValueExact());
        return Linked.marked(statistics.count(counted, parts, printed), printed);
    }

    /** A count in a row of the next table. */
    String count(String row, String column, String counted, Map<String, Long> parts) {
        String printed = wording.count(Statistics.sum(parts).longValueExact());
        place(row, column, statistics.count(counted, parts, printed), printed);
        return printed;
    }

    /** How many per cent some are of others, with a link to both. */
    String share(String counted, Map<String, Long> parts, Map<String, Long> wholes, int decimals, String printed) {
        return Linked.marked(statistics.share(counted, parts, wholes, decimals, printed), printed);
    }

    private void place(String row, String column, int number, String printed) {
        draft.statistic(row, column, number);
        statistics.place(number, draft.nextTable(), row, column, printed);
    }

    List<Statistic> statistics() {
        return statistics.all();
    }
}
