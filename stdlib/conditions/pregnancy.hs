# Pregnancy at some time in the year, supervised. Prevalence: NCHS natality 2022 with losses, rounded. Codes: ICD-10-CM
# FY2025; Z34 first-listed for a normal pregnancy and never beside O codes (guideline I.C.15.b.1); O09.5- from 35 years
# on, O09.89- with chronic hypertension or diabetes, O24.0- and O24.1- for the latter (I.C.15.g). The journey of a
# pregnancy, with Z3A weeks and delivery, isn't here: this module gives the word, the visits and the supervision code.
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
  code icd10 O24.111 when has diabetes and trimester == 1
  code icd10 O24.011 when has type1_diabetes and trimester == 1
  code icd10 O24.112 when has diabetes and trimester == 2
  code icd10 O24.012 when has type1_diabetes and trimester == 2
  code icd10 O24.113 when has diabetes and trimester == 3
  code icd10 O24.013 when has type1_diabetes and trimester == 3
  code icd10 O09.511 when age >= 35 and parity == first and trimester == 1
  code icd10 O09.512 when age >= 35 and parity == first and trimester == 2
  code icd10 O09.513 when age >= 35 and parity == first and trimester == 3
  code icd10 O09.521 when age >= 35 and parity == later and trimester == 1
  code icd10 O09.522 when age >= 35 and parity == later and trimester == 2
  code icd10 O09.523 when age >= 35 and parity == later and trimester == 3
  code icd10 O09.891 when age < 35 and (has hypertension or has diabetes or has type1_diabetes) and trimester == 1
  code icd10 O09.892 when age < 35 and (has hypertension or has diabetes or has type1_diabetes) and trimester == 2
  code icd10 O09.893 when age < 35 and (has hypertension or has diabetes or has type1_diabetes) and trimester == 3
  code icd10 Z34.01 when age < 35 and parity == first and trimester == 1 and not has hypertension and not has diabetes and not has type1_diabetes
  code icd10 Z34.02 when age < 35 and parity == first and trimester == 2 and not has hypertension and not has diabetes and not has type1_diabetes
  code icd10 Z34.03 when age < 35 and parity == first and trimester == 3 and not has hypertension and not has diabetes and not has type1_diabetes
  code icd10 Z34.81 when age < 35 and parity == later and trimester == 1 and not has hypertension and not has diabetes and not has type1_diabetes
  code icd10 Z34.82 when age < 35 and parity == later and trimester == 2 and not has hypertension and not has diabetes and not has type1_diabetes
  code icd10 Z34.83 when age < 35 and parity == later and trimester == 3 and not has hypertension and not has diabetes and not has type1_diabetes
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
