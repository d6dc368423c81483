# Kidney or ureteral stone with colic. Incidence of visits: NHAMCS, rounded; men more often.
condition kidney_stone {
  title "Kidney stone"
  kind acute
  incidence per year by sex {
    female: by age { 0..17: 0.02%, 18..44: 0.2%, 45..: 0.3% }
    male: by age { 0..17: 0.02%, 18..44: 0.24%, 45..: 0.45% }
  }
  code icd10 ~ { N20.1: 56%, N20.0: rest }
  treat ondansetron 4mg prn 40% when age >= 12
  visits ~ { emergency: 74%, office: 14%, urgent_care: 6%, inpatient: rest }
  stay ~ lognormal(2.2, 1.3) in 1..8
  lab urine_rbc ~ lognormal(70, 90) in 3..900
  monitor urinalysis 0.9 per episode
  monitor bmp 0.8 per episode
  perform ct_stone 0.55 per episode when age >= 18 and not has pregnancy
  reason "Flank pain"
  source "NHAMCS 2021; AUA; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory"
}
