package org.inclusio.benchmark;

import java.util.List;
import java.util.Locale;

/** How an observation is written as a line: in the project's own CSV, or in SDMX-CSV 2.0. */
enum RowLayout {
    CSV("ref_area,series,sex,age,location,wealth,disability,migration,indigenous,group,time_period,value,unit,source") {
        @Override
        String before(String area, String series) {
            return area + "," + series + ",";
        }

        @Override
        String cell(List<String> codes) {
            return String.join(",", codes);
        }

        @Override
        String after(long seed) {
            return ",PERSONS,generated with seed " + seed;
        }
    },

    /** Every row says what is to be done with it: M, merge with what is there. */
    SDMX_CSV("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SERIES,REF_AREA,SEX,AGE,URBANISATION,INCOME_WEALTH_QUANTILE,"
            + "EDUCATION_LEV,DISABILITY_STATUS,MIGRATION_STATUS,INDIGENOUS_STATUS,CUST_BREAKDOWN,TIME_PERIOD,OBS_VALUE,"
            + "UNIT_MEASURE,UNIT_MULT,OBS_STATUS,CONF_STATUS,NATURE,SOURCE_DETAIL") {
        @Override
        String before(String area, String series) {
            return "dataflow,INCLUSIO:DF_OBSERVATIONS(1.0),M,A," + series + "," + area + ",";
        }

        @Override
        String cell(List<String> codes) {
            return String.join(",", codes.subList(0, 4)) + ",_T," + String.join(",", codes.subList(4, 8));
        }

        @Override
        String after(long seed) {
            return ",PERSONS,0,A,F,M,generated with seed " + seed;
        }
    };

    private final String header;

    RowLayout(String header) {
        this.header = header;
    }

    static RowLayout named(String name) {
        for (RowLayout layout : values()) {
            if (layout.toString().equals(name)) {
                return layout;
            }
        }
        throw new IllegalArgumentException("There is no format " + name + "; choose csv or sdmx-csv.");
    }

    String header() {
        return header;
    }

    /** What stands before the codes of a cell. */
    abstract String before(String area, String series);

    /** @param codes sex, age, urbanisation, wealth, disability, migration, indigenous status, group */
    abstract String cell(List<String> codes);

    /** What stands after the value. */
    abstract String after(long seed);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
