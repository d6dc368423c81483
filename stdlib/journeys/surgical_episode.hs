# An elective operation and the ninety days after it, here a new hip: consultation, tests and clearance, a stay of a night or
# two, the surgeon at one week, one month and two, therapy at home or in a clinic, and what goes wrong (infection 2%, clots 1%,
# readmission 5%). Times and shares of complications: the older product's template; indication: AAOS 2023 guideline on the hip.
journey surgical_episode {
  phase workup day -32..-5 {
    day -30 +- 2 days: office_visit orthopedics { chief_complaint "Hip pain"; diagnose osteoarthritis hip severe; order hip_xray }
    day -16 +- 2 days: lab_visit { diagnose osteoarthritis; order cbc, bmp, pt_inr }
    day -9 +- 3 days: office_visit { chief_complaint "Clearance for surgery"; diagnose osteoarthritis; order ecg; note clearance }
  }
  day 0: surgical_stay orthopedics for 1..3 days as stay {
    chief_complaint "Hip replacement"
    diagnose osteoarthritis
    diagnose joint_prosthesis new
    procedure hip_replacement within 3 hours
    note operative_note
    prescribe oxycodone_course, aspirin_course
    discharge ~ { home: 84%, snf: 12%, rehab: rest }
  }
  day 2..3 after stay, 70%: phone_visit orthopedics { diagnose joint_aftercare }
  phase recovery day 4..92 {
    every 5 days 10 times, 88%: rehabilitation_visit { diagnose joint_aftercare }
    day 9 +- 2 days: postoperative_visit orthopedics { diagnose joint_aftercare }
    day 31 +- 3 days: postoperative_visit orthopedics { diagnose joint_aftercare; order hip_xray }
    day 61 +- 4 days, 85%: postoperative_visit orthopedics { diagnose joint_aftercare }
  }
  choose {
    2%: day 7..40 after stay: ed_visit { chief_complaint "Red and hot wound"; diagnose cellulitis; order cbc, crp }
    1%: day 5..30 after stay: ed_visit { chief_complaint "Swollen leg"; diagnose deep_vein_thrombosis }
    5%: day 4..28 after stay: ed_visit as back { chief_complaint "Cough and fever after surgery"; diagnose pneumonia; order cbc, bmp, chest_xray }
    rest: nothing
  }
  4 hours after back: inpatient for 2..5 days { diagnose pneumonia; every day: order cbc, bmp }
}
