package org.inclusio.ingest.mapping;

/** What the contract shows. */
final class MappingExamples {

    static final String STATED = """
            {"separator": ";", "decimalComma": true, "columns": {"Sexe": "SEX"},
             "sideBySide": {"2015": {"TIME_PERIOD": "2015"}, "2017": {"TIME_PERIOD": "2017"}},
             "constants": {"REF_AREA": "SEN", "SERIES": "ENROLMENT_PRIMARY", "UNIT_MEASURE": "PUPILS"},
             "codes": {"SEX": {"Filles": "F", "Gar\u00e7ons": "M", "Ensemble": "_T"}},
             "markers": {"..": {"OBS_STATUS": "O"}, "-": {"OBS_VALUE": "0"}}}""";

    static final String NAMED = "{\"name\": \"education\", \"version\": 7, \"mapping\": " + STATED + "}";

    static final String ALL = "[" + NAMED + "]";

    private MappingExamples() {}
}
