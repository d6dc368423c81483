# Heart failure that gets worse: people who follow a journey of the library, and people who follow one of this file. Whoever
# comes to a diagnosis has the condition; what counts from a stay happens only where there was one.
scenario worse_heart_failure {
  title "Admissions for heart failure, and what follows them"
  period 2025-01-01..2025-12-31
}

cohort admitted: 20 medicare patients, age 66..88, TX, with encounters {
  follow hf_exacerbation starting 2025-02-01..2025-10-31
}

journey fever_in_the_night {
  day 0: ed_visit as arrive { chief_complaint "Fever"; order cbc, bmp, chest_xray }
  choose {
    40%: inpatient for 3..5 days as stay {
      diagnose pneumonia
      every day: order bmp
      discharge ~ { home: 80%, snf: rest }
    }
    rest: diagnose bronchitis
  }
  day 7 +- 2 days after stay, 85%: office_visit { order cbc }
}

cohort feverish: 10 patients, age 55..80, "Harris County, TX", with encounters {
  follow fever_in_the_night starting 2025-03-01..2025-11-15
}

expect {
  share(admitted, has heart_failure) == 100%
  share(admitted, count(encounters where encounter_class == IMP) >= 1) == 100%
  share(feverish, has pneumonia) == 40%
  share(feverish, has bronchitis) == 60%
}

emit csv
