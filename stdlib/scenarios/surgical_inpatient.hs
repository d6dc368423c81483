# Elective operations: knees, hips and bowels, stays of about three days.
scenario surgical_inpatient {
  tags surgery
  seed 27
}
cohort knees: 20 patients, age 50..85, with encounters, labs, medications {
  follow knee_replacement starting 2025-03-01..2025-08-31
}
cohort hips: 20 patients, age 45..85, with encounters, labs, medications {
  follow surgical_episode starting 2025-03-01..2025-08-31
}
cohort bowels: 10 patients, age 45..80, with encounters, labs, medications {
  follow colorectal_cancer_surgery starting 2025-01-15..2025-08-31
}
expect {
  all(knees, has osteoarthritis knee)
  all(hips, has osteoarthritis hip)
  share(bowels, count(encounters where encounter_type == surgical_stay) >= 1) >= 95%
}
emit csv
