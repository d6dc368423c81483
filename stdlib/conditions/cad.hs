# Coronary artery disease, stable, with and without angina, stents and bypasses. Prevalence: AHA statistics and NHIS,
# rounded. Treatment: 2023 AHA/ACC guideline for chronic coronary disease with claims shares: aspirin (a second
# antiplatelet drug after a stent), a statin of high intensity, beta blocker, nitroglycerin at hand where there is angina.
# With atrial fibrillation the anticoagulant mostly takes the place of aspirin (guideline, section 4.2.6).
# Codes: ICD-10-CM FY2025. Guideline I.C.9.b: angina and coronary disease are one code (I25.11-), no I20 beside it;
# unstable angina (I25.110) only at the stay or the emergency visit for it. Z95 and Z79 accompany.
condition cad {
  title "Coronary artery disease"
  adjective coronary
  age_from 18
  prevalence by sex {
    female: by age {
      0..17: 0%
      18..34: 0.2%
      35..44: 1%
      45..54: 2.8%
      55..64: 6%
      65..74: 10.5%
      75..84: 17%
      85..: 21%
    }
    male: by age {
      0..17: 0%
      18..34: 0.3%
      35..44: 1.5%
      45..54: 5%
      55..64: 11.5%
      65..74: 20%
      75..84: 29%
      85..: 32%
    }
  }
  mortality 1.3
  odds hyperlipidemia 2.5
  odds heart_failure 3.32
  odds pad 2.65
  odds depression 1.37
  onset ~ gamma(9, 7) in 0.2..40

  angina ~ { none: 70%, stable: rest }
  revascularization ~ by sex {
    female: { none: 66%, stent: 25%, bypass: rest }
    male: { none: 52%, stent: 31%, bypass: rest }
  }
  lab lvef ~ normal(57, 6) in 41..70 when not has heart_failure

  unstable = visit.reason == cad and (visit.kind == inpatient or visit.kind == emergency)
  code icd10 I25.110 when unstable
  code icd10 ~ { I25.118: 72%, I25.119: rest } when angina == stable and not unstable
  code icd10 I25.10 when angina == none and not unstable
  also icd10 Z95.5 when revascularization == stent
  also icd10 Z95.1 when revascularization == bypass
  also icd10 Z79.82 when on aspirin
  also icd10 Z79.02 when on p2y12_inhibitor

  treat aspirin 81mg daily 67% when not has afib
  treat aspirin 81mg daily 28% when has afib
  treat p2y12_inhibitor 56% ~ { clopidogrel: 86%, ticagrelor: rest } when revascularization == stent
  treat clopidogrel 75mg daily 16% when revascularization != stent
  treat atorvastatin 40mg daily 46% when not has pregnancy
  treat statin 44% ~ {
    rosuvastatin: 60%
    simvastatin: 20%
    pravastatin: rest
  } when not has pregnancy
  treat ezetimibe 10mg daily 14% when on statin
  treat metoprolol_succinate 50mg daily 30%
  treat beta_blocker 22% ~ { carvedilol: 46%, metoprolol_tartrate: 34%, atenolol: rest }
  treat nitroglycerin 0.4mg prn 54% when angina == stable
  treat nitroglycerin 0.4mg prn 11% when angina == none
  treat isosorbide_mononitrate 30mg daily 22% when angina == stable

  visits office 0.5 per year
  visits office cardiology 1.3 per year
  visits emergency 0.06 per year when angina == none
  visits emergency 0.22 per year when angina == stable
  visits inpatient 0.02 per year when angina == none
  visits inpatient 0.08 per year when angina == stable
  stay ~ by age { 0..17: lognormal(3.0, 2.0) in 1..14 }
  monitor lipid_panel 1.2 per year
  monitor bmp 1.0 per year
  monitor cbc 0.7 per year
  monitor hepatic_panel 0.3 per year when on statin
  perform ecg 0.9 per year
  perform echocardiogram 0.25 per year
  perform stress_test 0.12 per year
  reason "Follow-up of coronary artery disease"
  source "AHA 2024 statistics, NHIS; 2023 AHA/ACC guideline for chronic coronary disease; ICD-10-CM FY2025; angina, revascularization, visits: memory"
}
