# An acute illness from emergency department to follow-up: tests in the first hours, admission of two to seven days with laboratory
# tests every morning, discharge and a visit within a week or two. One of pneumonia, cellulitis, pancreatitis and
# gastrointestinal bleeding, which are common reasons of medical admissions (HCUP NIS 2020, shares among them: judgement).
journey acute_care_episode {
  choose illness {
    38%: day 0: ed_visit as cough { chief_complaint "Cough and fever"; diagnose pneumonia; order cbc, cmp, chest_xray }
    26%: day 0: ed_visit as leg { chief_complaint "Red and painful leg"; diagnose cellulitis; order cbc, bmp, crp }
    18%: day 0: ed_visit as belly { chief_complaint "Pain in the upper belly"; diagnose pancreatitis; order cbc, cmp, lipase, ct_abdomen_pelvis }
    rest: day 0: ed_visit as bleeding { chief_complaint "Black stools"; diagnose gi_bleed; order cbc, bmp, pt_inr, blood_type }
  }
  4 hours after cough: inpatient for 2..6 days as cough_stay { diagnose pneumonia; every day: order cbc, bmp }
  5 hours after leg: inpatient for 2..5 days as leg_stay { diagnose cellulitis; every day: order cbc, bmp }
  5 hours after belly: inpatient for 2..7 days as belly_stay { diagnose pancreatitis; every day: order cbc, cmp }
  3 hours after bleeding: inpatient gastroenterology for 2..5 days as bleeding_stay { diagnose gi_bleed; every day: order cbc, bmp }
  day 5..14 after cough_stay, 75%: office_visit
  day 5..14 after leg_stay, 75%: office_visit
  day 5..14 after belly_stay, 75%: office_visit { order cmp }
  day 5..14 after bleeding_stay, 80%: office_visit gastroenterology { order cbc }
}
