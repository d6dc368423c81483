# "cirrhosis dose adjustment", "febrile neutropenia", "survivor 5 years post-treatment surveillance" (ECOG, tumor lysis syndrome
# and doses that follow from them aren't in the library; anthracyclines are never given here)
scenario oncology_constraints {
  seed 23
}
cohort cirrhosis: 10 patients, age 50..75, has colorectal_cancer, has cirrhosis, with encounters,
    labs {
  colorectal_cancer.phase = treatment
}
journey fever_after_chemotherapy {
  day 0: ed_visit as arrive {
    chief_complaint "Fever"
    diagnose febrile_neutropenia
    diagnose breast_cancer treatment
    order cbc_differential, cmp, blood_culture
  }
  3 hours after arrive: inpatient oncology for 3..6 days {
    diagnose febrile_neutropenia
    every day: order cbc_differential
    discharge home
  }
}
cohort neutropenia: 10 women, age 35..70, with encounters, labs {
  follow fever_after_chemotherapy starting 2025-02-01..2025-11-30
}
cohort survivors: 20 women, age 50..80, has breast_cancer history, with encounters, labs {
  where breast_cancer.onset < 2020-12-31
}

expect {
  all(cirrhosis, has cirrhosis and has colorectal_cancer)
  all(neutropenia, count(neutrophils where value < 1.5) >= 1)
  any(diagnoses, code == "D70.1")
  all(survivors, breast_cancer.phase == history)
  any(diagnoses, code == "Z85.3")
}
