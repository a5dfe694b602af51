-- A series that is about one group has one cell for it, under the code of the catalogue (docs/adr/0046). What was kept under
-- the total until now is stated again under that code, by a submission of the service's own for each that stated it
-- first, which withdraws the total. Nothing is changed in place: what was asked for as of an earlier instant stays. Where both
-- are held, the code counts, as it did in computation. The codes are those of this day.
DO $$
DECLARE
    carried record;
    next_revision bigint;
    next_submission bigint;
    how_many_stated bigint;
    how_many_withdrawn bigint;
    last record;
    at timestamptz := date_trunc('microseconds', clock_timestamp());
    entry text[];
    hashed bytea;
    part text;
BEGIN
CREATE TEMPORARY TABLE group_of_series (series text PRIMARY KEY, sex text, age text, urbanisation text) ON COMMIT DROP;
INSERT INTO group_of_series VALUES
    ('MDG_0101A_POV_NATIONAL_URBAN', '_T', '_T', 'U'),
    ('MDG_0101A_POV_NATIONAL_RURAL', '_T', '_T', 'R'),
    ('MDG_0105_EMP_POP_RATIO', '_T', 'Y_GE15', '_T'),
    ('MDG_0106_WORKING_POOR', '_T', 'Y_GE15', '_T'),
    ('MDG_0107_VULNERABLE_EMP', '_T', 'Y_GE15', '_T'),
    ('MDG_0108_UNDERWEIGHT_U5', '_T', 'Y0T4', '_T'),
    ('MDG_0201_NER_PRIMARY', '_T', 'SCHOOL_PRIMARY', '_T'),
    ('MDG_0203_LITERACY_15_24', '_T', 'Y15T24', '_T'),
    ('MDG_0203_LITERACY_GPI', '_T', 'Y15T24', '_T'),
    ('MDG_0401_U5MR', '_T', 'Y0T4', '_T'),
    ('MDG_0402_IMR', '_T', 'Y0', '_T'),
    ('MDG_0403_MEASLES', '_T', 'Y1', '_T'),
    ('MDG_0501_MMR', 'F', 'Y15T49', '_T'),
    ('MDG_0503_CPR_ANY', 'F', 'Y15T49', '_T'),
    ('MDG_0503_CPR_MODERN', 'F', 'Y15T49', '_T'),
    ('MDG_0503_CPR_CONDOM', 'F', 'Y15T49', '_T'),
    ('MDG_0504_ABR', 'F', 'Y15T19', '_T'),
    ('MDG_0505_ANC1', 'F', 'Y15T49', '_T'),
    ('MDG_0505_ANC4', 'F', 'Y15T49', '_T'),
    ('MDG_0506_UNMET_FP_TOTAL', 'F', 'Y15T49', '_T'),
    ('MDG_0506_UNMET_FP_SPACING', 'F', 'Y15T49', '_T'),
    ('MDG_0506_UNMET_FP_LIMITING', 'F', 'Y15T49', '_T'),
    ('MDG_0601_HIV_PREV_15_24', '_T', 'Y15T24', '_T'),
    ('MDG_0601_HIV_PREV_15_49', '_T', 'Y15T49', '_T'),
    ('MDG_0601_HIV_INC_15_49', '_T', 'Y15T49', '_T'),
    ('MDG_0602_CONDOM_HIGH_RISK', '_T', 'Y15T24', '_T'),
    ('MDG_0603_HIV_KNOWLEDGE', '_T', 'Y15T24', '_T'),
    ('MDG_0604_ORPHAN_ATTENDANCE_RATIO', '_T', 'Y10T14', '_T'),
    ('MDG_0606_MALARIA_DEATH_U5', '_T', 'Y0T4', '_T'),
    ('MDG_0607_ITN_U5', '_T', 'Y0T4', '_T'),
    ('MDG_0608_ANTIMALARIAL_U5', '_T', 'Y0T4', '_T'),
    ('MDG_0710_SLUM', '_T', '_T', 'U'),
    ('EMPLOYED', '_T', 'Y_GE15', '_T'),
    ('EMPLOYED_BELOW_PPP125', '_T', 'Y_GE15', '_T'),
    ('OWN_ACCOUNT', '_T', 'Y_GE15', '_T'),
    ('CONTRIB_FAMILY', '_T', 'Y_GE15', '_T'),
    ('NONAG_WAGE', '_T', 'Y_GE15', '_T'),
    ('LABOUR_FORCE', '_T', 'Y_GE15', '_T'),
    ('LABOUR_FORCE_SHARE_WOMEN', 'F', 'Y_GE15', '_T'),
    ('LFPR', '_T', 'Y_GE15', '_T'),
    ('UNEMPLOYMENT_RATE', '_T', 'Y_GE15', '_T'),
    ('SELF_EMPLOYED_SHARE', '_T', 'Y_GE15', '_T'),
    ('CONTRIB_FAMILY_WORKERS_SHARE', '_T', 'Y_GE15', '_T'),
    ('U5_UNDERWEIGHT', '_T', 'Y0T4', '_T'),
    ('U5_WEIGHED', '_T', 'Y0T4', '_T'),
    ('ENROLLED_PRIMARY_AGE', '_T', 'SCHOOL_PRIMARY', '_T'),
    ('POP_PRIMARY_AGE', '_T', 'SCHOOL_PRIMARY', '_T'),
    ('POP_SECONDARY_AGE', '_T', 'SCHOOL_SECONDARY', '_T'),
    ('POP_TERTIARY_AGE', '_T', 'SCHOOL_TERTIARY', '_T'),
    ('TNER_PRIMARY_AGE_ANY_LEVEL', '_T', 'SCHOOL_PRIMARY', '_T'),
    ('NAR_PRIMARY', '_T', 'SCHOOL_PRIMARY', '_T'),
    ('LITERATE_15_24', '_T', 'Y15T24', '_T'),
    ('DEATHS_U5', '_T', 'Y0T4', '_T'),
    ('DEATHS_INFANT', '_T', 'Y0', '_T'),
    ('NMR', '_T', 'M0', '_T'),
    ('VACCINATED_MCV1', '_T', 'Y1', '_T'),
    ('SURVIVING_INFANTS', '_T', 'Y0', '_T'),
    ('DEATHS_MATERNAL', 'F', 'Y15T49', '_T'),
    ('WOMEN_IN_UNION_15_49', 'F', 'Y15T49', '_T'),
    ('WOMEN_USING_ANY', 'F', 'Y15T49', '_T'),
    ('WOMEN_USING_MODERN', 'F', 'Y15T49', '_T'),
    ('WOMEN_USING_CONDOM', 'F', 'Y15T49', '_T'),
    ('WOMEN_UNMET_TOTAL', 'F', 'Y15T49', '_T'),
    ('WOMEN_UNMET_SPACING', 'F', 'Y15T49', '_T'),
    ('WOMEN_UNMET_LIMITING', 'F', 'Y15T49', '_T'),
    ('BIRTHS_15_19', 'F', 'Y15T19', '_T'),
    ('WOMEN_WITH_BIRTH', 'F', 'Y15T49', '_T'),
    ('WOMEN_ANC1', 'F', 'Y15T49', '_T'),
    ('WOMEN_ANC4', 'F', 'Y15T49', '_T'),
    ('PLHIV_15_24', '_T', 'Y15T24', '_T'),
    ('PLHIV_15_49', '_T', 'Y15T49', '_T'),
    ('NEW_HIV_15_49', '_T', 'Y15T49', '_T'),
    ('SUSCEPTIBLE_15_49', '_T', 'Y15T49', '_T'),
    ('HIGH_RISK_SEX', '_T', 'Y15T24', '_T'),
    ('CONDOM_LAST_HR_SEX', '_T', 'Y15T24', '_T'),
    ('RESP_15_24', '_T', 'Y15T24', '_T'),
    ('HIV_KNOWLEDGE_15_24', '_T', 'Y15T24', '_T'),
    ('ORPHANS', '_T', 'Y10T14', '_T'),
    ('ORPHANS_ATTENDING', '_T', 'Y10T14', '_T'),
    ('NONORPHANS', '_T', 'Y10T14', '_T'),
    ('NONORPHANS_ATTENDING', '_T', 'Y10T14', '_T'),
    ('MALARIA_DEATHS_0_4', '_T', 'Y0T4', '_T'),
    ('U5_SURVEYED', '_T', 'Y0T4', '_T'),
    ('U5_SLEPT_ITN', '_T', 'Y0T4', '_T'),
    ('U5_FEVER', '_T', 'Y0T4', '_T'),
    ('U5_FEVER_TREATED', '_T', 'Y0T4', '_T'),
    ('POP_SLUM', '_T', '_T', 'U');

-- What is held under the total of such a group, where it goes, and which of several that go to one place counts.
CREATE TEMPORARY TABLE carried_over ON COMMIT DROP AS
SELECT held.*,
    CASE WHEN held.sex = '_T' THEN g.sex ELSE held.sex END AS to_sex,
    CASE WHEN held.age = '_T' THEN g.age ELSE held.age END AS to_age,
    CASE WHEN held.urbanisation = '_T' THEN g.urbanisation ELSE held.urbanisation END AS to_urbanisation,
    false AS counts
FROM (
    SELECT DISTINCT ON (o.ref_area, o.series, o.freq, o.sex, o.age, o.urbanisation, o.wealth_quantile, o.education_level,
            o.disability_status, o.migration_status, o.indigenous_status, o.custom_breakdown, o.time_period) o.*,
        min(o.revision) FILTER (WHERE NOT o.withdrawn) OVER (PARTITION BY o.ref_area, o.series, o.freq, o.sex, o.age,
            o.urbanisation, o.wealth_quantile, o.education_level, o.disability_status, o.migration_status,
            o.indigenous_status, o.custom_breakdown, o.time_period) AS first_stated
    FROM observation o JOIN group_of_series USING (series)
    ORDER BY o.ref_area, o.series, o.freq, o.sex, o.age, o.urbanisation, o.wealth_quantile, o.education_level,
        o.disability_status, o.migration_status, o.indigenous_status, o.custom_breakdown, o.time_period, o.revision DESC
) held JOIN group_of_series g USING (series)
WHERE NOT held.withdrawn
    AND (held.sex = '_T' AND g.sex <> '_T' OR held.age = '_T' AND g.age <> '_T'
        OR held.urbanisation = '_T' AND g.urbanisation <> '_T');

UPDATE carried_over c SET counts = NOT EXISTS (
    SELECT 1 FROM carried_over o
    WHERE o.ref_area = c.ref_area AND o.series = c.series AND o.freq = c.freq AND o.to_sex = c.to_sex
        AND o.to_age = c.to_age AND o.to_urbanisation = c.to_urbanisation AND o.wealth_quantile = c.wealth_quantile
        AND o.education_level = c.education_level AND o.disability_status = c.disability_status
        AND o.migration_status = c.migration_status AND o.indigenous_status = c.indigenous_status
        AND o.custom_breakdown = c.custom_breakdown AND o.time_period = c.time_period
        AND ((o.sex <> '_T')::int + (o.age <> '_T')::int + (o.urbanisation <> '_T')::int, o.sex <> '_T', o.age <> '_T')
            > ((c.sex <> '_T')::int + (c.age <> '_T')::int + (c.urbanisation <> '_T')::int, c.sex <> '_T', c.age <> '_T'))
    AND NOT coalesce((
        SELECT NOT o.withdrawn FROM observation o
        WHERE o.ref_area = c.ref_area AND o.series = c.series AND o.freq = c.freq AND o.sex = c.to_sex
            AND o.age = c.to_age AND o.urbanisation = c.to_urbanisation AND o.wealth_quantile = c.wealth_quantile
            AND o.education_level = c.education_level AND o.disability_status = c.disability_status
            AND o.migration_status = c.migration_status AND o.indigenous_status = c.indigenous_status
            AND o.custom_breakdown = c.custom_breakdown AND o.time_period = c.time_period
        ORDER BY o.revision DESC LIMIT 1), false);

-- Whether an observation is late is told by the submission that stated it first; so each gets one of its own.
FOR carried IN
    SELECT c.ref_area, c.first_stated, s.id, s.format, s.round_code, s.late, s.reopened,
        coalesce(s.handed_in_at, s.received_at) AS handed_in_at
    FROM (SELECT DISTINCT ref_area, first_stated FROM carried_over) c JOIN submission s ON s.revision = c.first_stated
    ORDER BY c.ref_area, c.first_stated
LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended(carried.ref_area, 68131));
    next_revision := nextval('revision');
    next_submission := nextval('submission_id');
    INSERT INTO observation (ref_area, series, freq, sex, age, urbanisation, wealth_quantile, education_level,
        disability_status, migration_status, indigenous_status, custom_breakdown, time_period, withdrawn, line, revision)
    SELECT ref_area, series, freq, sex, age, urbanisation, wealth_quantile, education_level, disability_status,
        migration_status, indigenous_status, custom_breakdown, time_period, true, line, next_revision
    FROM carried_over c WHERE c.ref_area = carried.ref_area AND c.first_stated = carried.first_stated;
    GET DIAGNOSTICS how_many_withdrawn = ROW_COUNT;
    INSERT INTO observation (ref_area, series, freq, sex, age, urbanisation, wealth_quantile, education_level,
        disability_status, migration_status, indigenous_status, custom_breakdown, time_period, value, unit, unit_mult,
        obs_status, conf_status, nature, lower_bound, upper_bound, sample_size, design_effect, source, comment,
        time_detail, withdrawn, line, revision)
    SELECT ref_area, series, freq, to_sex, to_age, to_urbanisation, wealth_quantile, education_level, disability_status,
        migration_status, indigenous_status, custom_breakdown, time_period, value, unit, unit_mult, obs_status,
        conf_status, nature, lower_bound, upper_bound, sample_size, design_effect, source, comment, time_detail, false,
        line, next_revision
    FROM carried_over c WHERE c.counts AND c.ref_area = carried.ref_area AND c.first_stated = carried.first_stated;
    GET DIAGNOSTICS how_many_stated = ROW_COUNT;
    INSERT INTO submission (id, revision, ref_area, submitted_by, format, dry_run, partial, status, received_at,
        decided_at, handed_in_at, round_code, late, reopened, rows_received, rows_new, rows_changed, rows_unchanged,
        rows_withdrawn, rows_refused, finding_count)
    VALUES (next_submission, next_revision, carried.ref_area, 'ingest-service', carried.format, false, false,
        'ACCEPTED', at, at, carried.handed_in_at, carried.round_code, carried.late, carried.reopened,
        how_many_stated + how_many_withdrawn, how_many_stated, 0, 0, how_many_withdrawn, 0, 0);
    INSERT INTO outbox (kind, reference) VALUES ('submission', next_submission);

    SELECT number, hash INTO last FROM audit_entry WHERE ref_area = carried.ref_area ORDER BY number DESC LIMIT 1;
    entry := ARRAY[coalesce(last.hash, ''), (coalesce(last.number, 0) + 1)::text,
        to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'ingest-service', 'submission ' || next_submission,
        '', 'ACCEPTED', 'Observations of submission ' || carried.id
            || ' that were kept under the total are kept under the code that the catalogue names for their series.'];
    hashed := ''::bytea;
    FOREACH part IN ARRAY entry LOOP
        hashed := hashed || convert_to(octet_length(convert_to(part, 'UTF8')) || ':' || part, 'UTF8');
    END LOOP;
    INSERT INTO audit_entry (ref_area, number, at, actor, subject, state_before, state_after, reason, hash)
    VALUES (carried.ref_area, coalesce(last.number, 0) + 1, at, entry[4], entry[5], NULL, entry[7], entry[8],
        encode(sha256(hashed), 'hex'));
END LOOP;
DROP TABLE carried_over;
DROP TABLE group_of_series;
END
$$;
