# Bob Thompson: a stone in the ureter, a night visit to the emergency department, home with medicines, the urologist after it.
scenario bob_thompson_er_visit {
  title "Bob Thompson, emergency visit"
  tags narrative, emergency
  period 2025-01-01..2025-12-31
  seed 102
}

journey stone_at_night {
  day 0: ed_visit as arrive {
    chief_complaint "Pain in the flank and vomiting"
    diagnose kidney_stone
    order urinalysis, cbc, bmp, ct_stone
  }
  day 5..9 after arrive: office_visit urology { order urinalysis }
}

patient bob: man, age 45, "Columbus, OH", with encounters, labs, medications, vitals, notes {
  name = "Bob Thompson"
  coverage = commercial
  without hypertension
  without diabetes
  without type1_diabetes
  without schizophrenia
  without bipolar
  without obesity
  without depression
  without anxiety
  without low_back_pain
  follow stone_at_night starting 2025-06-14..2025-06-14
}

expect {
  all(bob, has kidney_stone)
  all(bob, count(encounters where encounter_class == EMER) >= 1)
}
