# An operation of one day: gallstones that have hurt, found by ultrasound, the surgeon's decision, tests before it, the gallbladder out through
# the laparoscope, home in the evening, the wounds looked at after two weeks. SAGES 2020; one in fifty comes back
# to an emergency department; shares: memory.
journey outpatient_procedure {
  day 0: office_visit as colic {
    chief_complaint "Pain under the right ribs after meals"
    diagnose gallstones colic
    order hepatic_panel, lipase, gallbladder_ultrasound
  }
  day 5..14 after colic: office_visit surgery as decision { diagnose gallstones }
  day 7..14 after decision: lab_visit { order cbc, bmp }
  day 16..30 after decision: outpatient_surgery as operation {
    chief_complaint "Gallbladder removal"
    diagnose gallstones
    procedure cholecystectomy within 2 hours
    note operative_note
    prescribe oxycodone_course
  }
  day 1 after operation, 85%: phone_visit surgery { diagnose digestive_aftercare }
  day 10..16 after operation, 90%: postoperative_visit surgery { diagnose digestive_aftercare }
  day 2..8 after operation, 2%: ed_visit { chief_complaint "Pain after an operation"; diagnose abdominal_pain; order cbc, cmp }
}
