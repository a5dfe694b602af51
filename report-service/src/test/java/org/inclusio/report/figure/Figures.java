package org.inclusio.report.figure;

import java.math.BigDecimal;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Reliability;

/** Makes a figure, of which no more is said than a test needs: what is not said is as of a value that an office reported. */
public final class Figures {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private final String refArea;
    private final int year;
    private final String series;
    private final String indicator;
    private long number = 1;
    private Disaggregation group = Disaggregation.TOTAL;
    private BigDecimal value;
    private String unit;
    private String origin = "REPORTED";
    private String nature;
    private String obsStatus;
    private BigDecimal lowerBound;
    private BigDecimal upperBound;
    private String source;
    private BigDecimal coverage;
    private AreasBehind areas;
    private Reliability reliability;
    private boolean approximation;
    private BigDecimal reportedValue;
    private long revision = 1;

    private Figures(Series series, String refArea, int year) {
        this.series = series.code();
        this.indicator = series.indicator();
        this.unit = series.unit();
        this.refArea = refArea;
        this.year = year;
    }

    /** For everybody; its indicator and unit are those of the catalogue. */
    public static Figures of(String series, String refArea, int year) {
        return new Figures(CATALOGUE.series(series).orElseThrow(), refArea, year);
    }

    /** One that is as another until more is said. */
    public static Figures like(Figure figure) {
        Figures like = of(figure.series(), figure.refArea(), figure.year())
                .number(figure.number())
                .group(figure.group())
                .value(figure.value())
                .unit(figure.unit())
                .coverage(figure.coverage())
                .origin(figure.origin())
                .nature(figure.nature())
                .obsStatus(figure.obsStatus())
                .interval(figure.lowerBound(), figure.upperBound())
                .source(figure.source())
                .reliability(figure.reliability());
        like.approximation = figure.approximation();
        like.reportedValue = figure.reportedValue();
        like.revision = figure.revision();
        like.areas = figure.areas();
        return like;
    }

    public Figures number(long is) {
        number = is;
        return this;
    }

    public Figures group(Disaggregation is) {
        group = is;
        return this;
    }

    public Figures value(BigDecimal is) {
        value = is;
        return this;
    }

    public Figures value(String is) {
        return value(new BigDecimal(is));
    }

    /** There is a value, which is kept back to protect persons. */
    public Figures suppressed() {
        obsStatus = "Q";
        return value((BigDecimal) null);
    }

    public Figures unit(String is) {
        unit = is;
        return this;
    }

    public Figures origin(String is) {
        origin = is;
        return this;
    }

    public Figures nature(String is) {
        nature = is;
        return this;
    }

    public Figures obsStatus(String is) {
        obsStatus = is;
        return this;
    }

    public Figures interval(BigDecimal lower, BigDecimal upper) {
        lowerBound = lower;
        upperBound = upper;
        return this;
    }

    public Figures source(String is) {
        source = is;
        return this;
    }

    /** Of a region; an area has none. */
    public Figures coverage(BigDecimal percent) {
        coverage = percent;
        return percent == null ? this : origin("AGGREGATED");
    }

    /** Of a region: how many of its areas have a value. */
    public Figures areas(int withValue, int all, boolean surveysOnly) {
        areas = new AreasBehind(withValue, all, surveysOnly);
        return this;
    }

    /** Where it is not said, it is what the observation status says. */
    public Figures reliability(Reliability is) {
        reliability = is;
        return this;
    }

    public Figure figure() {
        return new Figure(
                number,
                series,
                indicator,
                refArea,
                year,
                group,
                value,
                unit,
                origin,
                approximation,
                nature,
                obsStatus,
                lowerBound,
                upperBound,
                source,
                reportedValue,
                revision,
                coverage,
                areas,
                reliability == null ? Figure.stated(obsStatus) : reliability);
    }
}
