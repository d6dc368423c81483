# Heart failure that gets worse: admissions, discharges, follow-up and readmissions, by a journey of the library.
scenario heart_failure_admissions {
  tags cardiology, readmission
  seed 28
}

cohort admitted: 50 medicare patients, age 66..90, with encounters {
  follow hf_exacerbation starting 2025-02-01..2025-10-31
}

expect {
  share(admitted, has heart_failure) == 100%
  share(admitted, count(encounters where encounter_class == IMP) >= 1) >= 98%
}

emit csv
