# Infarction without ST elevation: emergency department with serial troponins, angiography within a day and stenting of half, two to four
# days in hospital, cardiology within two weeks, rehabilitation, lipids at six weeks. 2025 ACC/AHA guideline for acute
# coronary syndromes (invasive strategy within 24 to 72 hours, LDL after 4 to 8 weeks); shares, stays and discharges: HCUP
# NIS, rounded, memory; rehabilitation of a third (Million Hearts).
journey nstemi {
  day 0: ed_visit as arrive {
    chief_complaint "Chest pain"
    diagnose myocardial_infarction nstemi
    order troponin, ecg, bmp, cbc, pt_inr, chest_xray
  }
  4 hours after arrive: inpatient cardiology for 2..4 days as stay {
    diagnose myocardial_infarction
    order troponin, lipid_panel, a1c, echocardiogram
    every day: order bmp, cbc
    choose {
      52%: procedure coronary_stenting
      36%: procedure coronary_angiography
      rest: nothing
    }
    discharge ~ { home: 88%, snf: 7%, died: 3%, rehab: rest }
  }
  day 2..3 after stay, 55%: phone_visit
  day 7..14 after stay, 85%: office_visit cardiology { diagnose cad; order ecg, bmp }
  every 10 days 9 times, 34%: cardiac_rehab { diagnose cad }
  week 6 +- 1 week after stay, 80%: office_visit cardiology { diagnose cad; order lipid_panel, hepatic_panel }
  month 3 after stay, 75%: office_visit { diagnose cad; order lipid_panel }
}
