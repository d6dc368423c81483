# Prediabetes, diagnosed: about a fifth of those who have it. Prevalence: CDC National Diabetes Statistics Report, aware
# of it, rounded. A1c 5.7% to 6.4% (ADA Standards of Care 2025, section 2). Treatment: section 3, lifestyle first;
# metformin above all at a body mass index of 35 and more and under 60 years; few take it (claims studies).
# Codes: ICD-10-CM FY2025. R73.0- has an Excludes1 note for diabetes, so nobody has both;
# in pregnancy O99.810.
condition prediabetes {
  title "Prediabetes"
  adjective prediabetic
  age_from 10
  prevalence by sex {
    female: by age {
      0..11: 0%
      12..17: 0.5%
      18..34: 3%
      35..44: 6%
      45..54: 9%
      55..64: 12%
      65..74: 14%
      75..84: 13%
      85..: 10%
    }
    male: by age {
      0..11: 0%
      12..17: 0.5%
      18..34: 3%
      35..44: 6.5%
      45..54: 9.5%
      55..64: 12%
      65..74: 14%
      75..84: 14%
      85..: 11%
    }
  }
  excludes diabetes
  excludes type1_diabetes
  excludes gestational_diabetes
  onset ~ gamma(4, 3.5) in 0.1..20
  fasting ~ bernoulli(0.08)
  lab a1c ~ normal(5.95, 0.16) in 5.7..6.3
  scale triglycerides 1.12 when not has hyperlipidemia
  scale hdl 0.95
  code icd10 O99.810 when has pregnancy
  code icd10 R73.01 when fasting and not has pregnancy
  code icd10 R73.03 when not fasting and not has pregnancy
  also icd10 Z79.84 when on metformin or on metformin_er
  treat metformin 500mg bid 16% when bmi >= 35 and age >= 18 and age < 60 and egfr >= 45
  treat metformin 500mg bid 3% when (bmi < 35 or age >= 60) and age >= 18 and egfr >= 45
  visits office 0.5 per year
  monitor a1c 1.2 per year
  monitor lipid_panel 0.5 per year
  visits dietitian 0.06 per year
  reason "Follow-up of prediabetes"
  source "CDC NDSR 2022; ADA Standards of Care 2025; ICD-10-CM FY2025; shares on metformin, visits: memory"
}
