package org.inclusio.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveySourcesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WHO Health Equity Monitor 2018 (DHS)",
                "WHO Health Equity Monitor 2018 (MICS)",
                "KDHS 2008-09",
                "MICS4",
                "EU-SILC 2012",
                "Labour Force Survey, 2010",
                "Enquête démographique et de santé",
                "ENCUESTA NACIONAL",
                "Обследование домохозяйств",
                "مسح السكان والصحة",
                "2008年人口与健康调查"
            })
    void a_source_that_names_a_survey_is_one(String source) {
        assertThat(SurveySources.isSurvey(source)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "UNSD MDG Indicators Database (export of 6 August 2015)",
                "UN IGME 2017",
                "UNESCO UIS (World Bank EdStats)",
                "Civil registration",
                "Land surveyor's office",
                "Census 2009",
                "人口普查",
                "needs of children"
            })
    void other_sources_are_none(String source) {
        assertThat(SurveySources.isSurvey(source)).isFalse();
    }
}
