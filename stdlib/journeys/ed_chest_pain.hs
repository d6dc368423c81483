# An emergency visit for chest pain and its three ways out: infarction with ST elevation, without, or none. Of visits for
# chest pain a few in a hundred end in an infarction (NHAMCS); this journey has more, as teaching cases do. Procedures and
# stays: 2021 ACC/AHA chest pain guideline, HCUP NIS, rounded, memory.
journey ed_chest_pain {
  day 0: ed_visit as arrive { chief_complaint "Chest pain"; order ecg, troponin, bmp, cbc }
  choose {
    8%: inpatient for 3..5 days {
      diagnose myocardial_infarction stemi
      every day: order bmp
      90%: procedure infarct_stenting
      discharge ~ { home: 88%, snf: 8%, rehab: rest }
    }
    12%: inpatient for 2..4 days {
      diagnose myocardial_infarction nstemi
      every day: order bmp
      55%: procedure coronary_angiography
      discharge ~ { home: 90%, snf: 7%, rehab: rest }
    }
    rest: diagnose chest_pain
  }
  day 7..21 after arrive, 60%: office_visit cardiology { order ecg }
}
