# Colorectal cancer found at a colonoscopy and cut out: biopsy, CT and CEA, the surgeon, a stay of a few days, the wound, the
# oncologist, and CEA every three months after it. NCCN colon cancer 2025 (work-up, CEA every 3 to 6 months); length of stay with
# enhanced recovery, discharges: ACS NSQIP, rounded, memory.
journey colorectal_cancer_surgery {
  day 0: endoscopy_biopsy as found {
    chief_complaint "Colonoscopy for blood in the stool"
    diagnose colorectal_cancer treatment left new
    procedure tissue_examination
  }
  day 5..10 after found: office_visit colorectal_surgery as plan {
    diagnose colorectal_cancer
    order cea, cbc, cmp, ct_abdomen_pelvis
  }
  day 5..10 after plan: office_visit {
    chief_complaint "Examination before surgery"
    diagnose colorectal_cancer
    order pt_inr, ecg
    note clearance
  }
  day 14..24 after plan: surgical_stay colorectal_surgery for 3..6 days as stay {
    chief_complaint "Operation for colon cancer"
    diagnose colorectal_cancer
    procedure colectomy within 3 hours
    note operative_note
    order blood_type
    every day: order cbc, bmp
    prescribe oxycodone_course
    discharge ~ { home: 92%, snf: rest }
  }
  day 2..4 after stay, 70%: phone_visit colorectal_surgery { diagnose cancer_aftercare }
  day 10..18 after stay: postoperative_visit colorectal_surgery { diagnose cancer_aftercare }
  day 20..35 after stay: office_visit oncology { diagnose colorectal_cancer; order cea, cbc, cmp }
  month 3 after stay: office_visit oncology { diagnose colorectal_cancer; order cea }
  month 6 after stay: office_visit oncology { diagnose colorectal_cancer; order cea, ct_abdomen_pelvis }
}
