package org.inclusio.statistics.progress;

/** What a reader of a trend has to know, beside its numbers. */
public enum Remark {
    BASELINE_OF_ANOTHER_YEAR("The baseline is not of the target's own year but the nearest within the window."),
    BASELINE_MISSING("No value is near the baseline year: the pace is measured from the first one after it, and the"
            + " value to reach is unknown."),
    BASELINE_ESTIMATED("The baseline was estimated or modelled by an agency."),
    SERIES_BREAK("The series breaks after its baseline, so that no trend is read across."),
    UNRELIABLE_LEFT_OUT("Values too unsure for trends were left out."),
    OTHER_DEFINITION_LEFT_OUT("Values of a differing definition were left out."),
    FORECAST_LEFT_OUT("Forecasts were left out: they are not observations."),
    CHANGE_NOT_SHOWN("The intervals are too wide to show that anything changed."),
    TARGET_NOT_OFFICIAL("The target is a convention or another body's, not one of the official list."),
    TARGET_YEAR_PASSED("The target year has passed; what is needed is told up to the year of assessment."),
    WITHIN_LIMITS("Of a value only a limit is known; what depends on it is told where both ends of it say the same."),
    NO_RATE("A value is at the end of its scale, where no annual rate is defined.");

    private final String words;

    Remark(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
