# Asthma, current, of children and adults. Prevalence: NHIS 2021-2023, current asthma, rounded; boys have it more often
# than girls until puberty, women more often than men afterwards. Severity as the record says it by the treatment that
# it takes (GINA 2024): short acting or as needed relief alone (step 1), an inhaled steroid (2), with a long acting beta
# agonist (3, 4), with more (5). Codes: ICD-10-CM FY2025, J45.2- to J45.5- by severity; a visit to an emergency
# department or urgent care center, or a stay for asthma, is an exacerbation (sixth character 1, status asthmaticus 2).
# J45.909 where the record says no severity. Steroids that are inhaled for long: Z79.51.
condition asthma {
  title "Asthma"
  adjective asthmatic
  age_from 1
  prevalence by sex {
    female: by age {
      0..1: 0.5%
      2..4: 3.6%
      5..11: 7.4%
      12..17: 9%
      18..34: 11%
      35..44: 10.5%
      45..64: 11%
      65..74: 9.8%
      75..84: 8.4%
      85..: 7%
    }
    male: by age {
      0..1: 0.8%
      2..4: 5%
      5..11: 9.8%
      12..17: 8.5%
      18..34: 6.2%
      35..44: 5.6%
      45..54: 5.4%
      55..74: 5.6%
      75..84: 5%
      85..: 4.5%
    }
  }
  odds allergic_rhinitis 3.5
  odds gerd 1.73
  onset ~ by age { 0..11: gamma(2.2, 1.8) in 0.1..10, 12..: gamma(13, 10) in 0.3..65 }
  mortality 1.1

  severity ~ by age {
    0..11: { intermittent: 44%, mild: 30%, moderate: 21%, severe: rest }
    12..64: { intermittent: 34%, mild: 28%, moderate: 29%, severe: rest }
    65..: { intermittent: 26%, mild: 27%, moderate: 34%, severe: rest }
  }
  documented ~ bernoulli(0.91)
  allergic ~ by age { 0..17: bernoulli(0.72), 18..: bernoulli(0.5) }
  admitted = visit.reason == asthma and visit.kind == inpatient
  flare = visit.reason == asthma and (visit.kind == emergency or visit.kind == urgent_care)
  lab fev1_fvc ~ by severity {
    intermittent: by age {
      0..39: normal(82, 3.5) in 75..93
      40..64: normal(78, 3) in 71..88
      65..: normal(75.5, 2.5) in 70..85
    }
    mild: by age {
      0..39: normal(79, 3.5) in 71..91
      40..64: normal(76, 3) in 69..86
      65..: normal(74, 2.5) in 68..84
    }
    moderate: normal(72, 4) in 60..84
    severe: normal(64, 5) in 46..76
  } when not has copd
  lab fev1_percent ~ by severity {
    intermittent: normal(96, 6) in 82..115
    mild: normal(91, 6) in 80..110
    moderate: normal(75, 8) in 60..92
    severe: normal(60, 9) in 36..80
  } when not has copd
  scale eosinophil_percent 1.6 when allergic
  scale ige 2.6 when allergic
  shift spo2 -0.5 when severity == moderate
  shift spo2 -1.2 when severity == severe
  shift respiratory_rate 1.5 when severity == severe

  code icd10 ~ {
    J45.21: 92%
    J45.22: rest
  } when admitted and documented and severity == intermittent
  code icd10 J45.21 when flare and documented and severity == intermittent
  code icd10 J45.20 when not flare and not admitted and documented and severity == intermittent
  code icd10 ~ { J45.31: 92%, J45.32: rest } when admitted and documented and severity == mild
  code icd10 J45.31 when flare and documented and severity == mild
  code icd10 J45.30 when not flare and not admitted and documented and severity == mild
  code icd10 ~ { J45.41: 88%, J45.42: rest } when admitted and documented and severity == moderate
  code icd10 J45.41 when flare and documented and severity == moderate
  code icd10 J45.40 when not flare and not admitted and documented and severity == moderate
  code icd10 ~ { J45.51: 82%, J45.52: rest } when admitted and documented and severity == severe
  code icd10 J45.51 when flare and documented and severity == severe
  code icd10 J45.50 when not flare and not admitted and documented and severity == severe
  code icd10 J45.901 when (flare or admitted) and not documented
  code icd10 J45.909 when not flare and not admitted and not documented
  also icd10 Z79.51 when on fluticasone or on ics_laba

  treat albuterol prn 81%
  treat ics_laba 11% ~ {
    budesonide_formoterol: 68%
    fluticasone_salmeterol: rest
  } when age >= 12 and (severity == intermittent or severity == mild)
  treat ics_laba 72% ~ {
    budesonide_formoterol: 50%
    fluticasone_salmeterol: rest
  } when age >= 12 and severity == moderate
  treat ics_laba 89% ~ {
    budesonide_formoterol: 45%
    fluticasone_salmeterol: rest
  } when age >= 12 and severity == severe
  treat ics_laba 48% ~ {
    fluticasone_salmeterol: 55%
    budesonide_formoterol: rest
  } when age >= 5 and age < 12 and (severity == moderate or severity == severe)
  treat fluticasone bid 9% when severity == intermittent and not on ics_laba
  treat fluticasone bid 57% when severity == mild and not on ics_laba
  treat fluticasone bid 86% when (severity == moderate or severity == severe) and not on ics_laba
  treat montelukast 10mg nightly 12% when age >= 15 and severity == intermittent
  treat montelukast 10mg nightly 23% when age >= 15 and severity == mild
  treat montelukast 10mg nightly 33% when age >= 15 and severity == moderate
  treat montelukast 10mg nightly 46% when age >= 15 and severity == severe
  treat montelukast 5mg nightly 22% when age >= 6 and age < 15
  treat montelukast 4mg nightly 20% when age >= 2 and age < 6
  treat prednisone 9% when age >= 12 and severity == moderate
  treat prednisone 28% when age >= 12 and severity == severe

  visits office 0.7 per year
  visits office 0.5 per year when severity == moderate or severity == severe
  visits office pulmonology 0.15 per year when severity == moderate
  visits office pulmonology 0.8 per year when severity == severe
  visits office allergy 0.15 per year when allergic
  visits telehealth 0.12 per year
  visits urgent_care per year by severity {
    intermittent: 0.05
    mild: 0.06
    moderate: 0.09
    severe: 0.14
  }
  visits emergency per year by severity {
    intermittent: 0.03
    mild: 0.04
    moderate: 0.08
    severe: 0.24
  }
  visits inpatient per year by severity {
    intermittent: 0.002
    mild: 0.003
    moderate: 0.009
    severe: 0.05
  }
  stay ~ by age { 0..17: lognormal(3.2, 1.9) in 1..14 }
  monitor cbc 0.15 per year
  perform spirometry 0.3 per year when age >= 5
  perform peak_flow_measurement 0.35 per year when age >= 5
  perform nebulizer_treatment 0.08 per year
  reason "Asthma follow-up"
  source "NHIS 2021-2023; GINA 2024; ICD-10-CM FY2025; severity, levels, treatment shares, visits: memory"
}
