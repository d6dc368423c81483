# Screening for colorectal cancer by colonoscopy, in the hospital's endoscopy. USPSTF 2021: from 45 to 75, every ten years;
# People with the cancer, now or once, are followed by its own module. NHIS 2021: six in ten are up to date by it. Code: ICD-10-CM FY2025, Z12.11 first (guideline I.C.21.c.5).
condition colorectal_screening {
  title "Colorectal cancer screening"
  kind care
  prevalence 100%
  code icd10 Z12.11
  visits endoscopy 0.06 per year when age >= 45 and age < 76 and not has colorectal_cancer
  visits endoscopy 0.01 per year when age >= 76 and age < 85 and not has colorectal_cancer
  reason "Screening colonoscopy"
  source "USPSTF 2021; NHIS 2021; ICD-10-CM FY2025; numbers a year: memory"
}
