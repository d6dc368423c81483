# The visit after a birth, four to twelve weeks later. Attendance: HEDIS and PRAMS, about three quarters. Code: ICD-10-CM
# FY2026, Z39.2 first (guideline I.C.21.c.11); Z3A isn't used any more.
condition postpartum {
  title "Postpartum care"
  kind care
  among pregnancy
  prevalence 100%
  checkup = pregnancy.end + 43 days
  code icd10 Z39.2
  visits office obstetrics 0.76 per checkup when has pregnancy and pregnancy.outcome != loss
  monitor cbc 0.3 per checkup
  monitor glucose_2h 0.5 per checkup when has gestational_diabetes
  perform depression_screening 0.8 per checkup
  reason "Postpartum visit"
  source "ACOG Committee Opinion 736; HEDIS 2022, PRAMS; ICD-10-CM FY2026; shares of tests: memory"
}
