# Sepsis: emergency department, a stay of a week or so, the visit after it. Surviving Sepsis Campaign 2021 (lactate, cultures
# and antibiotics in the first hours); stays and discharges: HCUP NIS, rounded, memory.
journey sepsis_admission {
  day 0: ed_visit as arrive {
    chief_complaint "Fever and confusion"
    diagnose sepsis
    order cbc, cmp, lactate
  }
  3 hours after arrive: inpatient for 5..11 days as stay {
    diagnose sepsis
    every day: order cbc, bmp
    discharge ~ { home: 49%, snf: 26%, rehab: 7%, died: 13%, long: rest }
  }
  day 7..14 after stay, 65%: office_visit { order cbc, bmp }
}
