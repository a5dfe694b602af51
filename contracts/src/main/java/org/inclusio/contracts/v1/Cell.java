package org.inclusio.contracts.v1;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One cell of a series: the area, the group and the year that a number is about.
 *
 * <p>A dimension that is absent is the total ({@code _T}).
 *
 * @param series code of a base series or of an indicator's sub-series
 * @param refArea ISO 3166-1 alpha-3 code of the area
 * @param sex SDMX CL_SEX
 * @param age SDMX CL_AGE, or a named age of the catalogue
 * @param urbanisation U or R
 * @param wealthQuantile Q1 (poorest) to Q5
 * @param educationLevel ISCED 2011 level
 * @param disabilityStatus PD with, PWD without disability
 * @param migrationStatus code of the catalogue's list
 * @param indigenousStatus code of the catalogue's list
 * @param customBreakdown a national group outside the lists
 * @param timePeriod calendar year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cell(
        String series,
        String refArea,
        String sex,
        String age,
        String urbanisation,
        String wealthQuantile,
        String educationLevel,
        String disabilityStatus,
        String migrationStatus,
        String indigenousStatus,
        String customBreakdown,
        int timePeriod) {}
