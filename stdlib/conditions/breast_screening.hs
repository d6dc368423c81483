# Screening for breast cancer by mammogram, in the hospital's radiology. NHIS 2021: 76% of women of 50 to 74 had one within
# two years, fewer below and above; USPSTF 2024: from 40 to 74 every other year. Code: ICD-10-CM FY2025, Z12.31 first
# (guideline I.C.21.c.5).
condition breast_screening {
  title "Breast cancer screening"
  kind care
  prevalence 100%
  code icd10 Z12.31
  visits mammography 0.32 per year when sex == female and age >= 40 and age < 50 and not has breast_cancer
  visits mammography 0.45 per year when sex == female and age >= 50 and age < 75 and not has breast_cancer
  visits mammography 0.18 per year when sex == female and age >= 75 and age < 85 and not has breast_cancer
  reason "Screening mammogram"
  source "USPSTF 2024; NHIS 2021; ICD-10-CM FY2025; numbers a year: memory"
}
