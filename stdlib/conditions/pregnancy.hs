# Pregnancy at some time in the year, supervised. Prevalence: NCHS natality 2022 with losses, rounded. Codes: ICD-10-CM
# FY2025; Z34 first-listed for a normal pregnancy and never beside O codes (guideline I.C.15.b.1); O09.5- from 35 years
# on, O09.89- with chronic hypertension, O24.0- and O24.1- with diabetes (I.C.15.g). What a woman has besides is taken to
# complicate the pregnancy (I.C.15.a.1): obesity O99.21-, heart failure O99.41-, kidney disease O26.83-, COPD O99.51-,
# depression O99.34-, smoking O99.33-, with the disease's own code after it. The journey of a pregnancy, with Z3A weeks and
# delivery, isn't here: this module gives the word, the visits and the codes of supervision.
condition pregnancy {
  title "Pregnancy"
  adjective pregnant
  prevalence by sex {
    female: by age {
      0..14: 0%
      15..17: 1.6%
      18..24: 10%
      25..34: 12.5%
      35..39: 7.5%
      40..44: 2%
      45..49: 0.2%
      50..: 0%
    }
    male: by age { 0..: 0% }
  }
  age_from 15
  parity ~ { first: 38%, later: rest }
  trimester ~ { 1: 30%, 2: 35%, 3: rest }
  onset ~ by trimester { 1: uniform(0.05, 0.25), 2: uniform(0.27, 0.51), 3: uniform(0.53, 0.75) }
  code icd10 by trimester { 1: O24.111, 2: O24.112, 3: O24.113 } when has diabetes
  code icd10 by trimester { 1: O24.011, 2: O24.012, 3: O24.013 } when has type1_diabetes
  code icd10 by trimester { 1: O99.411, 2: O99.412, 3: O99.413 } when has heart_failure
  code icd10 by trimester { 1: O26.831, 2: O26.832, 3: O26.833 } when has ckd
  code icd10 by trimester { 1: O99.211, 2: O99.212, 3: O99.213 } when has obesity
  code icd10 by trimester { 1: O99.511, 2: O99.512, 3: O99.513 } when has copd
  code icd10 by trimester { 1: O99.341, 2: O99.342, 3: O99.343 } when has depression
  code icd10 by trimester { 1: O99.331, 2: O99.332, 3: O99.333 } when has tobacco_use
  code icd10 by trimester { 1: O09.511, 2: O09.512, 3: O09.513 } when age >= 35 and parity == first
  code icd10 by trimester { 1: O09.521, 2: O09.522, 3: O09.523 } when age >= 35 and parity == later
  code icd10 by trimester { 1: O09.891, 2: O09.892, 3: O09.893 } when age < 35 and has hypertension
  code icd10 by trimester {
    1: Z34.01
    2: Z34.02
    3: Z34.03
  } when age < 35 and not has hypertension and not has diabetes and not has type1_diabetes and not has heart_failure and not has ckd and not has obesity and not has copd and not has depression and not has tobacco_use and parity == first
  code icd10 by trimester {
    1: Z34.81
    2: Z34.82
    3: Z34.83
  } when age < 35 and not has hypertension and not has diabetes and not has type1_diabetes and not has heart_failure and not has ckd and not has obesity and not has copd and not has depression and not has tobacco_use and parity == later
  shift hemoglobin -1.4
  shift heart_rate 10
  treat folic_acid 1mg daily 84%
  visits office obstetrics 15 per year
  monitor cbc 3 per year
  monitor tsh 0.6 per year
  perform obstetric_ultrasound 3 per year
  reason "Prenatal visit"
  source "NCHS natality 2022; ACOG; ICD-10-CM FY2025; shares of parity, visits: memory"
}
