# Atrial fibrillation. Prevalence: AHA statistics and CMS Chronic Conditions, rounded. Treatment: 2023 ACC/AHA/ACCP/HRS
# guideline: an anticoagulant for whoever has two points (women three) of CHA2DS2-VASc, so nearly all from 65 on; apixaban
# leads, warfarin is left for few; rate control by a beta blocker, else diltiazem, never with a weak heart. Apixaban
# 2.5 mg where two of 80 years, 60 kg and a creatinine of 1.5 mg/dL meet (its label). Codes: ICD-10-CM FY2025; I48.1- and
# I48.2- in five characters since 2019-10-01; Z79.01 with any anticoagulant. Warfarin is steered by INR, every month.
condition afib {
  title "Atrial fibrillation"
  adjective afib
  age_from 18
  prevalence by sex {
    female: by age {
      0..17: 0%
      18..34: 0.05%
      35..44: 0.2%
      45..54: 0.5%
      55..64: 1.6%
      65..74: 4.8%
      75..84: 10%
      85..: 15%
    }
    male: by age {
      0..17: 0%
      18..34: 0.1%
      35..44: 0.3%
      45..54: 0.9%
      55..64: 2.8%
      65..74: 7.2%
      75..84: 13%
      85..: 17%
    }
  }
  mortality 1.3
  odds stroke_history 1.79
  onset ~ gamma(5, 4.5) in 0.1..30

  type ~ by age {
    0..64: { paroxysmal: 58%, persistent: 18%, longstanding: 2%, permanent: 4%, unspecified: rest }
    65..: { paroxysmal: 44%, persistent: 18%, longstanding: 3%, permanent: 17%, unspecified: rest }
  }
  shift heart_rate 8
  shift sbp -2
  scale nt_probnp 2.2 when not has heart_failure

  code icd10 I48.0 when type == paroxysmal
  code icd10 I48.19 when type == persistent
  code icd10 I48.11 when type == longstanding
  code icd10 ~ { I48.21: 80%, I48.20: rest } when type == permanent
  code icd10 I48.91 when type == unspecified
  also icd10 Z79.01 when on anticoagulant
  also icd10 Z79.82 when on aspirin

  treat apixaban 2.5mg bid 64% when age >= 80 and (creatinine >= 1.5 or weight <= 60)
  treat anticoagulant 90% ~ { apixaban: 66%, rivaroxaban: 17%, warfarin: rest } when age >= 65
  treat anticoagulant 76% ~ {
    apixaban: 62%
    rivaroxaban: 26%
    warfarin: rest
  } when age < 65 and (has hypertension or has diabetes or has heart_failure or has stroke_history or has cad) and not has pregnancy
  treat anticoagulant 40% ~ {
    apixaban: 66%
    rivaroxaban: 28%
    warfarin: rest
  } when age < 65 and not has pregnancy
  treat diltiazem daily 66% when not has heart_failure
  treat metoprolol_succinate 50mg daily 43% when not on diltiazem
  treat beta_blocker 20% ~ {
    metoprolol_tartrate: 50%
    carvedilol: 34%
    atenolol: rest
  } when not on diltiazem
  treat digoxin daily 6% when type == permanent and egfr >= 30

  visits office 0.4 per year
  visits office cardiology 1.6 per year
  visits office 7 per year when on warfarin
  visits emergency 0.14 per year
  visits inpatient 0.07 per year
  stay ~ by age { 0..17: lognormal(3.4, 2.4) in 1..16 }
  monitor inr 12 per year when on warfarin
  monitor bmp 1.4 per year
  monitor cbc 1.3 per year
  monitor tsh 0.4 per year
  perform ecg 1.6 per year
  perform echocardiogram 0.35 per year
  perform ambulatory_ecg 0.15 per year
  perform cardioversion 0.06 per year when type == persistent
  reason "Follow-up of atrial fibrillation"
  source "AHA 2024 statistics, CMS CCW; 2023 ACC/AHA/ACCP/HRS guideline; apixaban label; ICD-10-CM FY2025; types, visits: memory"
}
