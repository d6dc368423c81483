# End-stage kidney disease, on dialysis for good. Prevalence: USRDS, rounded, as shares of those with chronic kidney disease.
# Module ckd gives its stage 5, eGFR and the codes of anemia and the parathyroid. Treatment: KDIGO 2017 (phosphate binder),
# vitamin D; most of what is given stands on the dialysis unit's bill. Seen every month, with its blood tests, and admitted
# 1.4 times a year or more (USRDS 2023). Codes: ICD-10-CM FY2025; N18.6 with Z99.2, after I12.0, I13.2, E10.22 or E11.22.
condition esrd {
  title "End-stage kidney disease"
  adjective esrd
  among ckd
  prevalence by sex {
    female: by age {
      0..11: 25%
      12..17: 20%
      18..34: 10%
      35..44: 7.3%
      45..54: 6.3%
      55..64: 5.1%
      65..74: 3.5%
      75..84: 1.7%
      85..: 0.8%
    }
    male: by age {
      0..11: 25%
      12..17: 20%
      18..34: 15%
      35..44: 13.3%
      45..54: 11.4%
      55..64: 7.7%
      65..74: 5.4%
      75..84: 2.9%
      85..: 1.5%
    }
  }
  mortality 4
  odds anemia 3.58
  onset ~ gamma(3.6, 3.2) in 0.1..20
  modality ~ by age {
    0..17: { hemodialysis: 45%, peritoneal: rest }
    18..: { hemodialysis: 86%, peritoneal: rest }
  }
  shift sbp 5
  shift hemoglobin -0.6
  shift albumin -0.3
  scale ferritin 4
  code icd10 N18.6
  also icd10 Z99.2
  treat sevelamer tid 40%
  treat ergocalciferol weekly 16%
  visits dialysis 12 per year when age >= 20 and modality == hemodialysis
  visits home_dialysis 12 per year when age >= 20 and modality == peritoneal
  visits office nephrology 12 per year when age < 20
  visits emergency 0.9 per year
  visits inpatient 1.4 per year
  stay ~ by age { 0..17: lognormal(5.6, 4.2) in 1..40 }
  monitor renal_panel 12 per year
  monitor cbc 12 per year
  monitor pth 4 per year
  monitor ferritin 3 per year
  monitor iron_panel 3 per year
  perform dialysis_access_ultrasound 0.4 per year when modality == hemodialysis
  reason "Dialysis care"
  source "USRDS 2023; KDIGO 2017; ICD-10-CM FY2025; modality of the young, levels, drugs: memory"
}
