package org.inclusio.contracts.v1;

/** The names of the Kafka topics that join the services. */
public final class Topics {

    /** {@link ObservationsAnnounced}, keyed by reference area. */
    public static final String OBSERVATIONS = "inclusio.observations.v1";

    /** {@link IndicatorValuesPublished}, keyed by reference area. */
    public static final String INDICATOR_VALUES = "inclusio.indicator-values.v1";

    /** {@link ContributionAnnounced}, keyed by contributor. */
    public static final String CONTRIBUTIONS = "inclusio.contributions.v1";

    /** {@link CollectionReminder}, keyed by reference area. */
    public static final String REMINDERS = "inclusio.reminders.v1";

    private Topics() {}
}
