# "55F Stage IIA ER+/HER2- breast cancer"; "IIIA triple-negative neoadjuvant"; "HER2+ on trastuzumab+pertuzumab";
# "metastatic with bone mets" (stages are whole numbers here; the order of treatment, antibodies as medicines and BRCA2
# aren't in the library)
scenario breast_cancers {
  seed 20
}
patient luminal: woman, age 55, has breast_cancer, with encounters, labs, medications {
  breast_cancer.phase = treatment
  breast_cancer.stage = 2
  breast_cancer.subtype = luminal
}
cohort triple_negative: 10 women, age 35..65, has breast_cancer, with encounters, labs {
  breast_cancer.phase = treatment
  breast_cancer.stage = 3
  breast_cancer.subtype = triple_negative
}
cohort her2: 10 women, age 35..70, has breast_cancer, with encounters, labs {
  breast_cancer.phase = treatment
  breast_cancer.subtype = her2
}
cohort metastatic: 15 women, age 40..80, has breast_cancer metastatic, with encounters, labs,
    medications
cohort treated: 10 women, age 35..70, follow oncology_treatment_cycle, with encounters, labs

expect {
  all(luminal, breast_cancer.subtype == luminal and breast_cancer.stage == 2)
  all(triple_negative, breast_cancer.stage == 3)
  all(her2, breast_cancer.subtype == her2)
  any(diagnoses, code == "C79.51")
  share(treated, count(encounters where encounter_type == infusion) >= 4) >= 80%
}
