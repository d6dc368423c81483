# Operations and what follows them: appendectomies from emergency department to the surgeon's last visit.
scenario surgical_inpatient {
  tags surgery
  seed 27
}

cohort operated: 50 patients, age 18..65, with encounters {
  follow appendectomy starting 2025-01-15..2025-11-30
}

expect {
  share(operated, has appendicitis) == 100%
  share(operated, count(encounters where encounter_class == IMP) >= 1) >= 98%
}

emit csv
