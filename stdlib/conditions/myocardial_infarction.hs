# Acute myocardial infarction, type 1. Incidence: AHA statistics, HCUP NIS, rounded, as shares of those with coronary
# disease, which it makes known where it wasn't. Three in ten
# are of the ST elevation kind. Treatment at discharge: 2025 ACC/AHA guideline for acute coronary syndromes: aspirin with a
# P2Y12 inhibitor, statin of high intensity, beta blocker. Codes: ICD-10-CM FY2025; guideline I.C.9.e.1, I21 for four
# weeks, the ST elevation ones by wall and artery; who had no coronary disease before has it now (I25.10).
condition myocardial_infarction {
  title "Acute myocardial infarction"
  kind acute
  among cad
  incidence per year by sex {
    female: by age { 0..44: 5.5%, 45..64: 5%, 65..74: 4.3%, 75..84: 4.7%, 85..: 6.2% }
    male: by age { 0..44: 7.5%, 45..64: 6%, 65..74: 5%, 75..84: 5.5%, 85..: 7.2% }
  }
  type ~ { nstemi: 71%, stemi: rest }
  code icd10 I21.4 when type == nstemi
  code icd10 ~ {
    I21.02: 31%
    I21.11: 31%
    I21.19: 14%
    I21.09: 12%
    I21.21: 8%
    I21.29: rest
  } when type == stemi
  also icd10 I25.10 when not has cad
  also icd10 Z79.82 when on aspirin
  also icd10 Z79.02 when on p2y12_inhibitor
  lab troponin ~ by type {
    nstemi: lognormal(1100, 1500) in 130..12000
    stemi: lognormal(9000, 10000) in 1200..50000
  }
  shift heart_rate 10
  shift respiratory_rate 3
  shift wbc 2.5
  shift lvef -7
  treat aspirin 81mg daily 90%
  treat p2y12_inhibitor 82% ~ { clopidogrel: 52%, ticagrelor: rest }
  treat atorvastatin 40mg daily 88%
  treat beta_blocker 80% ~ { metoprolol_succinate: 54%, metoprolol_tartrate: 26%, carvedilol: rest }
  treat nitroglycerin 0.4mg prn 55%
  visits ~ { inpatient: 97%, emergency: rest }
  stay ~ by age { 0..17: lognormal(4.0, 2.6) in 2..25 }
  monitor troponin 3 per episode
  monitor lipid_panel 0.8 per episode
  monitor a1c 0.5 per episode
  monitor inr 0.7 per episode
  perform ecg 2 per episode
  perform chest_xray 0.8 per episode
  perform echocardiogram 0.85 per episode
  perform coronary_angiography 0.32 per episode when type == nstemi
  perform coronary_stenting 0.42 per episode when type == nstemi
  perform infarct_stenting 0.88 per episode when type == stemi
  recovers ~ normal(24, 1.5) in 21..28
  reason "Chest pain"
  source "AHA 2024 statistics, HCUP NIS 2020; 2025 ACC/AHA guideline for acute coronary syndromes; ICD-10-CM FY2025; levels, shares of sites, orders and drugs: memory; days until it is over: memory"
}
