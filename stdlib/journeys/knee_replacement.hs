# Total knee replacement: the surgeon's decision, the clearance, a night or two in hospital, physical therapy twice a week
# for eight weeks, the surgeon again at two weeks, six weeks and three months with X-rays, and the complications of one in
# thirty. Indication and blood clots: AAOS guidelines on the knee 2022 and EPCAT II (aspirin). Stays and discharges: Medicare
# claims, rounded, memory; complications: memory.
journey knee_replacement {
  phase workup day -46..-8 {
    day -42 +- 4 days: office_visit orthopedics {
      chief_complaint "Knee pain"
      diagnose osteoarthritis knee severe
      order knee_xray
      refer primary_care
    }
    day -14 +- 4 days: office_visit {
      chief_complaint "Examination before knee replacement"
      order cbc, bmp, pt_inr, ecg
      note clearance
    }
  }
  day 0: surgical_stay orthopedics for 1..2 days as stay {
    chief_complaint "Knee replacement"
    diagnose osteoarthritis
    diagnose joint_prosthesis new
    procedure knee_replacement within 3 hours
    note operative_note
    prescribe oxycodone_course, aspirin_course
    discharge ~ { home: 91%, snf: 7%, rehab: rest }
  }
  phase recovery day 4..110 {
    every 5 days 11 times, 92%: rehabilitation_visit { diagnose joint_aftercare }
    day 14 +- 3 days: postoperative_visit orthopedics { diagnose joint_aftercare }
    week 6 +- 1 week: postoperative_visit orthopedics { diagnose joint_aftercare; order knee_xray }
    week 12 +- 1 week, 80%: postoperative_visit orthopedics { diagnose joint_aftercare; order knee_xray }
  }
  choose {
    1%: day 5..28 after stay: ed_visit { diagnose deep_vein_thrombosis }
    2%: day 5..40 after stay: ed_visit { diagnose cellulitis }
    rest: nothing
  }
}
