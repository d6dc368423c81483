# Heart surgery that was planned: bypass, a new aortic valve, or both; cardiologist, catheter, surgeon and clearance, a week in
# hospital, the visits after it and cardiac rehabilitation. 2021 ACC/AHA/SCAI guideline for revascularization, 2020 ACC/AHA
# guideline for valves. Mix and stays (seven, eight, ten days), readmission of 12%, most for fibrillation: the older
# product's template, near the STS database; discharges: memory. Rehabilitation: half of the patients come (Million Hearts).
journey cardiac_surgery {
  choose operation {
    60%: {
      day -35 +- 4 days: office_visit cardiology { chief_complaint "Chest tightness on exertion"; diagnose cad; order ecg, echocardiogram, lipid_panel }
      day -28 +- 3 days: outpatient_surgery cardiology { chief_complaint "Heart catheter"; diagnose cad; procedure coronary_angiography }
      day -20 +- 3 days: office_visit thoracic_surgery { chief_complaint "Consultation about heart surgery"; diagnose cad }
      day -7 +- 2 days: office_visit { chief_complaint "Examination before heart surgery"; diagnose cad; order cbc, cmp, pt_inr, a1c, chest_xray }
      day 0: surgical_stay thoracic_surgery for 6..8 days {
        chief_complaint "Coronary bypass"
        diagnose cad
        diagnose coronary_bypass_graft new
        procedure coronary_bypass
        order blood_type
        every day: order cbc, bmp, magnesium
        discharge ~ { home: 78%, snf: 12%, rehab: rest }
      }
      day 28 +- 5 days: office_visit cardiology { diagnose cad; order ecg, bmp, cbc }
      month 4 +- 10 days, 85%: office_visit cardiology { diagnose cad; order lipid_panel, echocardiogram }
    }
    25%: {
      day -35 +- 4 days: office_visit cardiology { chief_complaint "Short of breath and faint on stairs"; diagnose aortic_stenosis new; order ecg, echocardiogram }
      day -28 +- 3 days: outpatient_surgery cardiology { chief_complaint "Heart catheter"; diagnose aortic_stenosis; procedure coronary_angiography }
      day -20 +- 3 days: office_visit thoracic_surgery { chief_complaint "Consultation about heart surgery"; diagnose aortic_stenosis }
      day -7 +- 2 days: office_visit { chief_complaint "Examination before heart surgery"; diagnose aortic_stenosis; order cbc, cmp, pt_inr, chest_xray }
      day 0: surgical_stay thoracic_surgery for 7..9 days {
        chief_complaint "Aortic valve replacement"
        diagnose aortic_stenosis
        diagnose prosthetic_valve new
        procedure aortic_valve_replacement
        order blood_type
        every day: order cbc, bmp, magnesium
        discharge ~ { home: 76%, snf: 13%, rehab: rest }
      }
      day 28 +- 5 days: office_visit cardiology { diagnose prosthetic_valve; order ecg, bmp, cbc }
      month 4 +- 10 days, 85%: office_visit cardiology { diagnose prosthetic_valve; order echocardiogram }
    }
    rest: {
      day -35 +- 4 days: office_visit cardiology { chief_complaint "Chest tightness and faintness on stairs"; diagnose aortic_stenosis new; diagnose cad; order ecg, echocardiogram, lipid_panel }
      day -28 +- 3 days: outpatient_surgery cardiology { chief_complaint "Heart catheter"; diagnose cad; diagnose aortic_stenosis; procedure coronary_angiography }
      day -20 +- 3 days: office_visit thoracic_surgery { chief_complaint "Consultation about heart surgery"; diagnose aortic_stenosis; diagnose cad }
      day -7 +- 2 days: office_visit { chief_complaint "Examination before heart surgery"; diagnose aortic_stenosis; order cbc, cmp, pt_inr, a1c, chest_xray }
      day 0: surgical_stay thoracic_surgery for 9..11 days {
        chief_complaint "Coronary bypass and aortic valve replacement"
        diagnose cad
        diagnose aortic_stenosis
        diagnose coronary_bypass_graft new
        diagnose prosthetic_valve new
        procedure coronary_bypass, aortic_valve_replacement
        order blood_type
        every day: order cbc, bmp, magnesium
        discharge ~ { home: 62%, snf: 22%, rehab: rest }
      }
      day 28 +- 5 days: office_visit cardiology { diagnose cad; diagnose prosthetic_valve; order ecg, bmp, cbc }
      month 4 +- 10 days, 85%: office_visit cardiology { diagnose cad; diagnose prosthetic_valve; order lipid_panel, echocardiogram }
    }
  }
  day 24 +- 3 days: postoperative_visit thoracic_surgery { diagnose heart_aftercare; order chest_xray }
  week 7 +- 5 days: postoperative_visit thoracic_surgery { diagnose heart_aftercare }
  week 6, every 2 weeks 8 times, 50%: cardiac_rehab { diagnose heart_aftercare }
  day 14..28, 12%: ed_visit as back { chief_complaint "Fast heartbeat after heart surgery"; diagnose afib new; order ecg, bmp, cbc, magnesium, tsh }
  3 hours after back: inpatient cardiology for 1..3 days { diagnose afib; every day: order bmp }
}
