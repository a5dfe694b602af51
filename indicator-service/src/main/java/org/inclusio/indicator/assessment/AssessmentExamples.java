package org.inclusio.indicator.assessment;

/** Answers shown in the description of the API. A test compares each with what the service answers. */
final class AssessmentExamples {

    static final String PROGRESS = """
            {
              "items": [
                {
                  "indicator": "4.1",
                  "series": "MDG_0401_U5MR",
                  "refArea": "BTN",
                  "age": "Y0T4",
                  "unit": "PER_1000_LIVE_BIRTHS",
                  "rule": "INCLUSIO",
                  "category": "MET",
                  "categoryWords": "target met or excellent progress",
                  "onTrack": true,
                  "why": "the target is met",
                  "level": "low mortality",
                  "baseline": {
                    "year": 1990,
                    "value": 127.6,
                    "basis": "BASELINE_YEAR",
                    "nature": "E",
                    "obsStatus": "A"
                  },
                  "latest": {
                    "year": 2015,
                    "value": 33.6,
                    "nature": "E",
                    "obsStatus": "A",
                    "reliability": "PUBLISH"
                  },
                  "target": {
                    "rule": "REDUCE_BY",
                    "value": 42.5333,
                    "year": 2015,
                    "official": true,
                    "met": true
                  },
                  "measuredOn": "LEVEL",
                  "observedRate": {
                    "continuous": 5.3375,
                    "compound": 5.19755
                  },
                  "growth": {
                    "continuous": -5.3375,
                    "compound": -5.19755
                  },
                  "requiredRate": {
                    "continuous": 4.39445,
                    "compound": 4.29929
                  },
                  "projected": 33.6,
                  "shareOfRequired": 1.2146,
                  "shareOfPlannedChange": 1.10502,
                  "values": 2,
                  "remarks": [
                    {
                      "code": "BASELINE_ESTIMATED",
                      "words": "The baseline was estimated or modelled by an agency."
                    }
                  ]
                }
              ]
            }
            """;

    static final String PROGRESS_CSV = """
            indicator,series,ref_area,sex,age,urbanisation,wealth_quantile,education_level,disability_status,migration_status,indigenous_status,custom_breakdown,unit,rule,category,on_track,why,level,baseline_year,baseline,baseline_basis,latest_year,latest,latest_reliability,target_rule,target_year,target,target_met,measured_on,observed_continuous,observed_compound,required_continuous,required_compound,needed_continuous,needed_compound,projected,share_of_required,share_of_planned_change,remarks
            4.1,MDG_0401_U5MR,BTN,_T,Y0T4,_T,_T,_T,_T,_T,_T,_T,PER_1000_LIVE_BIRTHS,INCLUSIO,MET,true,the target is met,low mortality,1990,127.6,BASELINE_YEAR,2015,33.6,PUBLISH,REDUCE_BY,2015,42.5333,true,LEVEL,5.3375,5.19755,4.39445,4.29929,,,33.6,1.2146,1.10502,BASELINE_ESTIMATED
            """;

    static final String GAPS = """
            {
              "items": [
                {
                  "standing": "BEHIND",
                  "steps": 3,
                  "group": {
                    "indicator": "7.8",
                    "series": "MDG_0708_WATER",
                    "refArea": "DJI",
                    "urbanisation": "R",
                    "unit": "PERCENT",
                    "rule": "INCLUSIO",
                    "category": "POOR",
                    "categoryWords": "poor progress or deterioration",
                    "onTrack": false,
                    "why": "g = 0.15",
                    "level": "low coverage",
                    "baseline": {
                      "year": 1990,
                      "value": 60.7,
                      "basis": "BASELINE_YEAR",
                      "obsStatus": "A"
                    },
                    "latest": {
                      "year": 2015,
                      "value": 64.7,
                      "obsStatus": "A",
                      "reliability": "PUBLISH"
                    },
                    "target": {
                      "rule": "HALVE_COMPLEMENT",
                      "value": 80.35,
                      "year": 2015,
                      "official": true,
                      "met": false
                    },
                    "measuredOn": "SHORTFALL",
                    "observedRate": {
                      "continuous": 0.429366,
                      "compound": 0.428446
                    },
                    "growth": {
                      "continuous": 0.25527,
                      "compound": 0.255596
                    },
                    "requiredRate": {
                      "continuous": 2.77259,
                      "compound": 2.73451
                    },
                    "projected": 64.7,
                    "shareOfRequired": 0.154861,
                    "shareOfPlannedChange": 0.203562,
                    "values": 2,
                    "remarks": []
                  },
                  "total": {
                    "indicator": "7.8",
                    "series": "MDG_0708_WATER",
                    "refArea": "DJI",
                    "unit": "PERCENT",
                    "rule": "INCLUSIO",
                    "category": "MET",
                    "categoryWords": "target met or excellent progress",
                    "onTrack": true,
                    "why": "the target is met",
                    "level": "high coverage",
                    "baseline": {
                      "year": 1990,
                      "value": 78.1,
                      "basis": "BASELINE_YEAR",
                      "obsStatus": "A"
                    },
                    "latest": {
                      "year": 2015,
                      "value": 90,
                      "obsStatus": "A",
                      "reliability": "PUBLISH"
                    },
                    "target": {
                      "rule": "HALVE_COMPLEMENT",
                      "value": 89.05,
                      "year": 2015,
                      "official": true,
                      "met": true
                    },
                    "measuredOn": "SHORTFALL",
                    "observedRate": {
                      "continuous": 3.13561,
                      "compound": 3.08696
                    },
                    "growth": {
                      "continuous": 0.567278,
                      "compound": 0.568891
                    },
                    "requiredRate": {
                      "continuous": 2.77259,
                      "compound": 2.73451
                    },
                    "projected": 90,
                    "shareOfRequired": 1.13093,
                    "shareOfPlannedChange": 1.08676,
                    "values": 2,
                    "remarks": []
                  }
                }
              ]
            }
            """;

    static final String GAPS_CSV = """
            indicator,series,ref_area,sex,age,urbanisation,wealth_quantile,education_level,disability_status,migration_status,indigenous_status,custom_breakdown,unit,rule,standing,steps,category,on_track,why,level,baseline_year,baseline,baseline_basis,latest_year,latest,latest_reliability,target_rule,target_year,target,target_met,measured_on,observed_continuous,observed_compound,required_continuous,required_compound,needed_continuous,needed_compound,projected,share_of_required,share_of_planned_change,remarks,total_category,total_on_track,total_why,total_level,total_baseline_year,total_baseline,total_baseline_basis,total_latest_year,total_latest,total_latest_reliability,total_target_rule,total_target_year,total_target,total_target_met,total_measured_on,total_observed_continuous,total_observed_compound,total_required_continuous,total_required_compound,total_needed_continuous,total_needed_compound,total_projected,total_share_of_required,total_share_of_planned_change,total_remarks
            7.8,MDG_0708_WATER,DJI,_T,_T,R,_T,_T,_T,_T,_T,_T,PERCENT,INCLUSIO,BEHIND,3,POOR,false,g = 0.15,low coverage,1990,60.7,BASELINE_YEAR,2015,64.7,PUBLISH,HALVE_COMPLEMENT,2015,80.35,false,SHORTFALL,0.429366,0.428446,2.77259,2.73451,,,64.7,0.154861,0.203562,,MET,true,the target is met,high coverage,1990,78.1,BASELINE_YEAR,2015,90,PUBLISH,HALVE_COMPLEMENT,2015,89.05,true,SHORTFALL,3.13561,3.08696,2.77259,2.73451,,,90,1.13093,1.08676,
            """;

    /** One rule of all, with the words of one series and one remark. */
    static final String RULES = """
            {
              "rules": [
                {
                  "rule": "IGME_2013",
                  "title": "IGME 2013, under-five mortality",
                  "own": false,
                  "description": "Areas with at least 40 deaths per 1,000 live births are on track when the average annual rate of reduction (continuous) since the baseline is at least 4.4 per cent. Others are not judged.",
                  "scope": "Only MDG_0401_U5MR.",
                  "source": "UN Inter-agency Group for Child Mortality Estimation, Levels and Trends in Child Mortality, report 2013.",
                  "categories": [
                    {
                      "category": "ON_TRACK",
                      "words": "on track",
                      "threshold": "rate >= 4.4",
                      "onTrack": true
                    },
                    {
                      "category": "NOT_ON_TRACK",
                      "words": "not on track",
                      "threshold": "rate < 4.4",
                      "onTrack": false
                    }
                  ],
                  "series": [
                    "MDG_0401_U5MR"
                  ]
                }
              ],
              "levels": [
                {
                  "series": "MDG_0401_U5MR",
                  "from": 0.0,
                  "word": "low mortality"
                },
                {
                  "series": "MDG_0401_U5MR",
                  "from": 40.0,
                  "word": "moderate mortality"
                },
                {
                  "series": "MDG_0401_U5MR",
                  "from": 70.0,
                  "word": "high mortality"
                },
                {
                  "series": "MDG_0401_U5MR",
                  "from": 100.0,
                  "word": "very high mortality"
                }
              ],
              "remarks": [
                {
                  "code": "SERIES_BREAK",
                  "words": "The series breaks after its baseline, so that no trend is read across."
                }
              ]
            }
            """;

    /** The first lines. */
    static final String RULES_CSV = """
            rule,title,own,category,words,threshold,on_track,description,scope,source,series
            INCLUSIO,"Inclusio, share of the required pace",true,MET,target met or excellent progress,"the target is met, or g >= 0.95; a reversal of at least 5 per cent",true,"g = ln(x0 / x1) / (R (t1 - t0)) compares the annual rate so far with the required one, R. x is the gap that the target wants small: the value itself where it has to fall, 100 less the value for coverage, the distance |ln ratio| for parity. Parity is reached between 0.97 and 1.03, a target of 100 per cent from 95 per cent. Where a rise has to be reversed, the latest value is compared with the worst.",Every series whose target is a number or a reversal.,This system's own rule; the thresholds can be configured.,MDG_0101_POV_PPP125; MDG_0108_UNDERWEIGHT_U5; MDG_0109_UNDERNOURISHED; MDG_0201_NER_PRIMARY; MDG_0202_SURVIVAL_LAST_GRADE; MDG_0203_LITERACY_15_24; MDG_0203_LITERACY_GPI; MDG_0301_GPI_PRIMARY; MDG_0301_GPI_SECONDARY; MDG_0301_GPI_TERTIARY; MDG_0302_WOMEN_NONAG_WAGE; MDG_0303_WOMEN_PARLIAMENT; MDG_0401_U5MR; MDG_0402_IMR; MDG_0501_MMR; MDG_0505_ANC1; MDG_0505_ANC4; MDG_0601_HIV_PREV_15_24; MDG_0601_HIV_PREV_15_49; MDG_0601_HIV_INC_15_49; MDG_0604_ORPHAN_ATTENDANCE_RATIO; MDG_0605_ART_COVERAGE; MDG_0606_MALARIA_INCIDENCE; MDG_0606_MALARIA_DEATH_ALL; MDG_0606_MALARIA_DEATH_U5; MDG_0609_TB_INCIDENCE; MDG_0609_TB_PREVALENCE; MDG_0609_TB_DEATH; MDG_0701_FOREST; MDG_0708_WATER; MDG_0709_SANITATION
            """;

    static final String UNKNOWN_RULE = """
            {
              "type": "https://inclusio.example/problems/unknown-rule",
              "title": "Unknown rule",
              "status": 400,
              "detail": "'rule' names 'UN', which there is not. GET /v1/progress-rules tells of all: INCLUSIO, WORLD_BANK, UNICEF_2004, IGME_2013, COUNTDOWN, MMEIG_2010, MMEIG_2015.",
              "instance": "/v1/indicators/4.1/progress"
            }
            """;

    static final String NO_GROUP = """
            {
              "type": "https://inclusio.example/problems/no-group",
              "title": "No group",
              "status": 400,
              "detail": "No group is named that could be compared with everybody. Give a code on at least one dimension, such as sex=F&urbanisation=R.",
              "instance": "/v1/progress-gaps"
            }
            """;

    private AssessmentExamples() {}
}
