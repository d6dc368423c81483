# Alcohol use disorder, diagnosed. Prevalence: claims; one in ten of those whom NSDUH finds, rounded. Mild disorder is
# coded as abuse, moderate and severe as dependence (DSM-5 crosswalk). AUDIT-C: 3 points for women, 4 for men, 8 and more
# where dependent (Bush 1998). Heavy drinking: GGT up, AST at twice ALT, large red cells, few platelets. Treatment: APA
# 2018 (naltrexone or acamprosate; few receive either). Codes: ICD-10-CM FY2025; F10.1 never beside F10.2 (Excludes1),
# withdrawal only where it is treated, in hospital.
condition alcohol_use_disorder {
  title "Alcohol use disorder"
  adjective alcohol_dependent
  age_from 12
  prevalence by sex {
    female: by age {
      0..11: 0%
      12..17: 0.1%
      18..34: 1%
      35..44: 1.3%
      45..54: 1.2%
      55..64: 1%
      65..74: 0.6%
      75..84: 0.3%
      85..: 0.1%
    }
    male: by age {
      0..11: 0%
      12..17: 0.1%
      18..34: 1.9%
      35..54: 2.4%
      55..64: 2.2%
      65..74: 1.3%
      75..84: 0.6%
      85..: 0.3%
    }
  }
  mortality 3
  onset ~ by age {
    0..24: gamma(1.6, 1.2) in 0.1..6
    25..44: gamma(7, 5) in 0.2..22
    45..: gamma(16, 10) in 0.3..50
  }

  severity ~ { mild: 28%, moderate: 30%, severe: rest }
  course ~ by severity {
    mild: { active: 80%, remission: rest }
    moderate: { active: 72%, remission: rest }
    severe: { active: 66%, remission: rest }
  }
  withdrawal ~ by severity {
    mild: bernoulli(0.01)
    moderate: bernoulli(0.04)
    severe: bernoulli(0.3)
  }
  lab audit_c ~ by course {
    remission: normal(0.4, 0.6) in 0..2
    active: by severity {
      mild: normal(6.2, 1) in 4..8
      moderate: normal(8, 1.1) in 6..10
      severe: normal(10.2, 1.1) in 8..12
    }
  }
  scale ggt 1.6 when course == active and severity == mild
  scale ggt 3 when course == active and severity == moderate
  scale ggt 6 when course == active and severity == severe
  scale ast 1.3 when course == active and severity == moderate
  scale ast 2.9 when course == active and severity == severe
  scale alt 1.1 when course == active and severity == moderate
  scale alt 1.25 when course == active and severity == severe
  shift mcv 2.5 when course == active and severity == moderate
  shift mcv 6 when course == active and severity == severe
  scale platelets 0.82 when course == active and severity == severe
  scale hdl 1.12 when course == active
  scale triglycerides 1.15 when course == active and not has hyperlipidemia
  shift magnesium -0.15 when course == active and severity == severe
  shift sbp 4 when course == active and severity != mild and not has hypertension

  code icd10 F10.11 when severity == mild and course == remission
  code icd10 F10.10 when severity == mild and course == active
  code icd10 F10.21 when severity != mild and course == remission
  code icd10 F10.230 when severity != mild and course == active and withdrawal and visit.reason == alcohol_use_disorder and visit.kind == inpatient
  code icd10 F10.20 when severity != mild and course == active and not (withdrawal and visit.reason == alcohol_use_disorder and visit.kind == inpatient)

  treat naltrexone 50mg daily 10% when severity != mild and age >= 18 and not has opioid_use_disorder
  treat acamprosate 333mg tid 4% when severity == severe and age >= 18 and egfr >= 50
  treat folic_acid 1mg daily 20% when course == active and severity == severe
  treat gabapentin 300mg tid 8% when course == active and severity != mild and age >= 18

  visits office 0.7 per year
  visits therapy per year by severity { mild: 0.8, moderate: 2, severe: 3.4 }
  visits teletherapy 0.5 per year
  visits emergency 0.10 per year when severity == mild
  visits emergency 0.35 per year when severity != mild and course == active
  visits inpatient 0.02 per year when severity == moderate
  visits inpatient 0.28 per year when severity == severe and course == active
  stay ~ by age { 0..17: lognormal(4.4, 2.6) in 1..21 }
  monitor audit_c 1.4 per year
  monitor ggt 0.7 per year
  monitor hepatic_panel 0.9 per year
  monitor cbc 0.8 per year
  perform alcohol_counseling 0.6 per year
  reason "Follow-up of alcohol use disorder"
  source "NSDUH 2022, claims; Bush 1998; APA 2018; ICD-10-CM FY2025; severity, course, levels, visits, shares, mortality: memory"
}
