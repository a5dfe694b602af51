package org.inclusio.indicator.bulk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.indicator.bulk.Table.Field;

/** The tables of a release, with a word on each column; their names are those of the CSV that the API answers. */
final class Tables {

    private static final String GROUP = """
            sex TEXT Code of the sex (codes/sex.csv); _T is both.
            age TEXT Code of the age (codes/age.csv), an age such as Y15T24, or _T for all.
            urbanisation TEXT U urban, R rural, _T all.
            wealth_quantile TEXT Q1 (poorest) to Q5, _T all.
            education_level TEXT ISCED 2011 level, _T all.
            disability_status TEXT PD with, PWD without disability, _T all.
            migration_status TEXT Code of the migration status, _T all.
            indigenous_status TEXT Code of the indigenous status, _T all.
            custom_breakdown TEXT A national group outside the lists, _T all.
            """;

    private static final String CELL = """
            indicator TEXT Official number of the indicator.
            series TEXT Code of the sub-series (series.csv).
            ref_area TEXT ISO 3166-1 alpha-3 code of the area (areas.csv), or code of the region (regions.csv).
            time_period YEAR Calendar year.
            """ + GROUP;

    private static final String KEY = "series ref_area time_period sex age urbanisation wealth_quantile education_level"
            + " disability_status migration_status indigenous_status custom_breakdown";

    static final Table VALUES = Table.parse("values", KEY, CELL + """
            value NUMBER The number, in unit; empty where it is suppressed (obs_status Q), where too little of a region stands behind it, or where only a limit is known.
            unit TEXT SDMX UNIT_MEASURE.
            origin TEXT REPORTED by the office itself, or COMPUTED here from its base statistics.
            approximation TRUTH Whether a simpler method than the definition's was used.
            nature TEXT UNSD nature of data; empty when unknown.
            obs_status TEXT SDMX CL_OBS_STATUS; A is normal, Q is suppressed.
            lower_bound NUMBER Lower limit of the interval, in unit; without a value, what the value is above.
            upper_bound NUMBER Upper limit of the interval, in unit; without a value, what the value is below.
            source TEXT Where the inputs were taken from.
            reported_value NUMBER What the office itself stated for the same cell, where the value was computed.
            inputs TEXT The observations that the value came from, joined by semicolons.
            precision TEXT From what it is known how sure the value is: SAMPLE, STATED, EVENTS or NONE.
            reliability TEXT What the value may be used for: PUBLISH, COMPLEMENT, REVIEW, WARN, NOT_FOR_TRENDS or SUPPRESS.
            weight NUMBER The population of reference that weights the value in a region.
            coverage NUMBER Of a region: per cent of its people who live in areas with a value.
            areas_with_data WHOLE Of a region: areas with a value in or near the year.
            areas WHOLE Of a region: areas that the series is about.
            imputed_value NUMBER Of a region: the value with imputation, in unit.
            imputed_coverage NUMBER Of a region: the coverage with imputation, in per cent.
            conf_status TEXT SDMX CL_CONF_STATUS: F free, C suppressed to protect persons.
            weight_source TEXT Where the weight is from.
            areas_surveyed WHOLE Of a region: areas whose value comes from a survey.
            surveys_only TRUTH Of a region: whether all areas with a value are countries with a survey.
            areas_catalogued WHOLE Of a region: areas with a value that have the weight of the catalogue.
            population_source TEXT Of a region: whose population the coverage is a share of.
            limit TEXT What is told in place of a value of which only a limit is known, such as <2.5.
            limit_rule TEXT The rule by which a limit entered the value.
            """);

    static final Table INEQUALITY = Table.parse("inequality", "", """
            indicator TEXT Official number of the indicator.
            series TEXT Code of the sub-series (series.csv).
            ref_area TEXT Code of the area or region.
            time_period YEAR Calendar year.
            dimension TEXT The dimension whose groups are compared.
            within TEXT The group within which they are compared; empty for everybody.
            shares TEXT POPULATION, groups count with their part of the population, or EQUAL, each counts alike.
            mean NUMBER Mean of the groups by their shares, in the unit of the indicator.
            groups TEXT The groups from the most disadvantaged to the most advantaged, with value and share.
            measure TEXT The measure of inequality; empty where none is made.
            kind TEXT ABSOLUTE or RELATIVE.
            value NUMBER The measure, in unit.
            unit TEXT Unit of the measure.
            equality WHOLE What the measure says when all groups are equal.
            lower_bound NUMBER Lower limit of the 95 per cent interval.
            upper_bound NUMBER Upper limit of the 95 per cent interval.
            gap TEXT SHOWN where the interval excludes equality, NOT_SHOWN where it includes it.
            better_off TEXT The end of the groups that is better off.
            undefined TEXT Why the measure has no value here.
            refused TEXT Why the groups are not compared.
            """);

    static final Table PROGRESS = Table.parse("progress", "", """
            indicator TEXT Official number of the indicator.
            series TEXT Code of the sub-series (series.csv).
            ref_area TEXT Code of the area or region.
            """ + GROUP + """
            unit TEXT Unit of the values.
            rule TEXT The rule that judges progress.
            category TEXT What the rule says.
            on_track TRUTH Whether the category is on track.
            why TEXT Why the rule says so.
            level TEXT The level in words.
            baseline_year YEAR Year of the baseline.
            baseline NUMBER Value of the baseline, in unit.
            baseline_basis TEXT Why it is the baseline.
            latest_year YEAR Year of the latest value that can be used.
            latest NUMBER The latest value, in unit.
            latest_reliability TEXT What the latest value may be used for.
            target_rule TEXT How the value to reach follows from the baseline.
            target_year YEAR When it is to be reached.
            target NUMBER The value to reach, in unit.
            target_met TRUTH Whether the latest value reaches it.
            measured_on TEXT The gap on which rates are measured.
            observed_continuous NUMBER Observed annual rate in per cent, continuous.
            observed_compound NUMBER Observed annual rate in per cent, compound.
            required_continuous NUMBER Required annual rate in per cent, continuous.
            required_compound NUMBER Required annual rate in per cent, compound.
            needed_continuous NUMBER Rate still needed in per cent a year, continuous.
            needed_compound NUMBER Rate still needed in per cent a year, compound.
            projected NUMBER The value in the year of assessment if the observed rate goes on, in unit.
            share_of_required NUMBER Progress over what the required rate asks for in the same time.
            share_of_planned_change NUMBER Change over the change from the baseline to the target.
            remarks TEXT What to know beside the numbers, joined by semicolons.
            """);

    private static final String STATE = """
            value NUMBER The number, in unit.
            unit TEXT SDMX UNIT_MEASURE.
            origin TEXT REPORTED or COMPUTED.
            approximation TRUTH Whether a simpler method was used.
            nature TEXT UNSD nature of data.
            obs_status TEXT SDMX CL_OBS_STATUS.
            lower_bound NUMBER Lower limit, in unit.
            upper_bound NUMBER Upper limit, in unit.
            reliability TEXT What the value may be used for.
            source TEXT Where the inputs were taken from.
            reported_value NUMBER What the office itself stated.
            coverage NUMBER Of a region: coverage in per cent.
            areas_with_data WHOLE Of a region: areas with a value.
            areas WHOLE Of a region: areas that the series is about.
            surveys_only TRUTH Of a region: whether all values are of surveys.
            limit TEXT What is told in place of a value of which only a limit is known.
            """;

    static final Table CHANGES = new Table(
            "changes",
            Stream.of(
                            lines("""
                            cause TEXT NEW, REVISED, TOLD_OTHERWISE, SUPPRESSED, NO_LONGER_SUPPRESSED or WITHDRAWN.
                            kind TEXT NEW where there was no value before, WITHDRAWN where there is none any more, else CHANGED.
                            """ + CELL),
                            state("before_", "In the release before: "),
                            state("after_", "In this release: "),
                            lines("""
                            revision WHOLE The recomputation that brought the change.
                            computed_at INSTANT When it was computed.
                            submissions TEXT Numbers of the submissions behind the change, with a blank between two.
                            """))
                    .flatMap(List::stream)
                    .toList(),
            List.of(KEY.split(" ")));

    static final Table AREAS = Table.parse("areas", "area", """
            area TEXT ISO 3166-1 alpha-3 code.
            m49 TEXT Number of the area in the United Nations standard M49.
            name_en TEXT Name in English.
            name_fr TEXT Name in French.
            name_es TEXT Name in Spanish.
            name_ru TEXT Name in Russian.
            name_ar TEXT Name in Arabic.
            name_zh TEXT Name in Chinese.
            region TEXT The region of the Millennium Development Goals that it is in.
            subregion TEXT The part of that region.
            development_group TEXT DEVELOPED or DEVELOPING.
            least_developed TRUTH Whether it is a least developed country.
            landlocked TRUTH Whether it is a landlocked developing country.
            small_island TRUTH Whether it is a small island developing State.
            """);

    static final Table REGIONS = Table.parse("regions", "region member", """
            region TEXT Code of the region.
            name TEXT Name in English.
            kind TEXT WORLD, DEVELOPMENT_GROUP, REGION, SUBREGION or SPECIAL_GROUP.
            part_of TEXT The region that it is a part of; empty for the world.
            composition WHOLE The year whose composition this is.
            member TEXT Code of an area of the region.
            """);

    static final Table SERIES = Table.parse("series", "series", """
            indicator TEXT Official number of the indicator.
            indicator_name TEXT Official name.
            goal TEXT Number of the goal.
            target TEXT Number of the target.
            series TEXT Code of the sub-series.
            name TEXT Name of the sub-series.
            unit TEXT Unit of the values.
            method TEXT How the values are computed.
            direction TEXT What is better: HIGHER, LOWER or PARITY.
            target_rule TEXT What the target demands, NONE if there is none.
            target_value NUMBER The number that the target rule works with.
            disaggregations TEXT Dimensions on which the series is computed, joined by semicolons.
            aggregation TEXT How values of areas make the value of a region.
            weight TEXT The terms whose sum weights values.
            """);

    static final Table CODES = Table.parse("codes", "code", """
            code TEXT The code.
            name TEXT Its name in English.
            """);

    private Tables() {}

    private static List<Field> lines(String lines) {
        return lines.lines().map(Field::parse).toList();
    }

    private static List<Field> state(String prefix, String when) {
        return lines(STATE).stream()
                .map(field -> new Field(prefix + field.name(), field.type(), when + field.description()))
                .collect(Collectors.toList());
    }
}
