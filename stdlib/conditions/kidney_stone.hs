# Kidney or ureteral stone with colic. A stone that blocks has the combination code N13.2 alone. Incidence of visits: NHAMCS, rounded; men more often.
condition kidney_stone {
  title "Kidney stone"
  kind acute
  incidence per year by sex {
    female: by age { 0..17: 0.02%, 18..44: 0.2%, 45..: 0.3% }
    male: by age { 0..17: 0.02%, 18..44: 0.24%, 45..: 0.45% }
  }
  seat ~ { ureter: 72%, kidney: rest }
  blocked ~ by seat { ureter: bernoulli(0.42), kidney: bernoulli(0.06) }
  code icd10 N13.2 when blocked
  code icd10 N20.1 when seat == ureter and not blocked
  code icd10 N20.0 when seat == kidney and not blocked
  shift heart_rate 9
  shift sbp 9
  shift wbc 1.2
  treat ondansetron 4mg prn 40% when age >= 12
  treat nsaid 52% ~ {
    ibuprofen: 62%
    naproxen: rest
  } when age >= 18 and age < 75 and egfr >= 60 and not has heart_failure and not has pregnancy and not has osteoarthritis
  treat opioid 30% ~ {
    hydrocodone_acetaminophen: 52%
    oxycodone_acetaminophen: rest
  } when age >= 18
  treat tamsulosin_course 52% when seat == ureter and age >= 18 and not has pregnancy and not on alpha_blocker
  visits ~ { emergency: 74%, office: 14%, urgent_care: 6%, inpatient: rest }
  stay ~ lognormal(2.2, 1.3) in 1..8
  lab urine_rbc ~ lognormal(70, 90) in 3..900
  monitor urinalysis 0.97 per episode
  monitor bmp 0.8 per episode
  perform ct_stone 0.66 per episode when not blocked and age >= 18 and not has pregnancy
  perform ct_stone 0.96 per episode when blocked and age >= 18 and not has pregnancy
  recovers ~ lognormal(12, 8) in 2..42
  reason "Flank pain"
  source "NHAMCS 2021; AUA/ES 2016, surgical management of stones (trial of passage with an alpha blocker, NSAIDs first); ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; days until it is over: memory"
}
