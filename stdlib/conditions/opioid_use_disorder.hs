# Opioid use disorder, diagnosed. Prevalence: NSDUH and claims, rounded. Treatment: ASAM 2020 guideline and CDC:
# buprenorphine with naloxone in three of ten (TEDS, claims), methadone only from clinics whose records aren't here, naloxone
# for rescue. Codes: ICD-10-CM FY2025: mild is abuse (F11.10), moderate and severe dependence (F11.20); who takes
# buprenorphine is coded as dependent, F11.21 where the provider says in remission. No Z79.891: that is for pain treatment.
condition opioid_use_disorder {
  title "Opioid use disorder"
  adjective opioid_dependent
  age_from 14
  prevalence by sex {
    female: by age {
      0..13: 0%
      14..17: 0.07%
      18..34: 0.9%
      35..44: 1%
      45..54: 0.9%
      55..64: 0.7%
      65..74: 0.35%
      75..84: 0.15%
      85..: 0.05%
    }
    male: by age {
      0..13: 0%
      14..17: 0.07%
      18..34: 1.3%
      35..44: 1.5%
      45..54: 1.1%
      55..64: 0.9%
      65..74: 0.4%
      75..84: 0.15%
      85..: 0.05%
    }
  }
  mortality 6
  odds hepatitis_c 42.79
  odds depression 3.01
  onset ~ by age {
    0..24: gamma(2, 1.4) in 0.1..7
    25..44: gamma(7, 4) in 0.2..20
    45..: gamma(12, 8) in 0.3..40
  }

  severity ~ { mild: 12%, moderate: 30%, severe: rest }
  course ~ by severity {
    mild: { active: 75%, remission: rest }
    moderate: { active: 70%, remission: rest }
    severe: { active: 74%, remission: rest }
  }
  substance ~ { heroin_or_fentanyl: 56%, prescription: rest }
  relapse ~ by course { active: bernoulli(0.55), remission: bernoulli(0) }
  injects ~ by substance { heroin_or_fentanyl: bernoulli(0.42), prescription: bernoulli(0.05) }

  lab screen_fentanyl ~ { 1: 88%, 0: rest } when relapse and substance == heroin_or_fentanyl
  lab screen_opiates ~ { 1: 30%, 0: rest } when relapse and substance == heroin_or_fentanyl
  lab screen_opiates ~ { 1: 84%, 0: rest } when relapse and substance == prescription
  lab screen_buprenorphine ~ { 1: 94%, 0: rest } when on buprenorphine_naloxone
  lab screen_cocaine ~ { 0: 78%, 1: rest } when relapse
  withdrawing = course == active and severity != mild and (visit.kind == emergency or visit.kind == inpatient) and visit.reason == opioid_use_disorder
  code icd10 F11.23 when withdrawing
  code icd10 F11.11 when severity == mild and course == remission
  code icd10 F11.10 when severity == mild and course == active
  code icd10 F11.21 when severity != mild and course == remission
  code icd10 F11.20 when severity != mild and course == active and not withdrawing

  treat buprenorphine_naloxone daily 36% when severity != mild and age >= 16 and not on opioid
  treat naloxone prn 20% when severity == mild
  treat naloxone prn 27% when severity != mild

  visits office 1.0 per year
  visits office 7 per year when on buprenorphine_naloxone
  visits therapy per year by severity { mild: 1, moderate: 2.4, severe: 3.6 }
  visits teletherapy 1.0 per year
  visits emergency 0.15 per year when course == remission
  visits emergency 0.6 per year when course == active
  visits inpatient 0.04 per year when course == remission
  visits inpatient 0.16 per year when course == active and severity == severe
  stay ~ by age { 0..17: lognormal(5, 3.4) in 1..30 }
  monitor hepatic_panel 1.0 per year
  monitor cbc 0.4 per year
  monitor drug_screen 5 per year when on buprenorphine_naloxone
  monitor drug_screen 0.8 per year when not on buprenorphine_naloxone
  reason "Follow-up of opioid use disorder"
  source "NSDUH 2022, TEDS 2021, claims; ASAM 2020; ICD-10-CM FY2025; severity, course, visits, shares, mortality: memory"
}
