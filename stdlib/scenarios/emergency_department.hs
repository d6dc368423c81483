# An emergency department: chest pain with its ways out, pneumonia and sepsis that are admitted.
scenario emergency_department {
  tags emergency
  seed 29
}

cohort chest_pain: 60 patients, age 35..85, with encounters {
  follow ed_chest_pain starting 2025-01-15..2025-11-30
}
cohort pneumonia: 25 patients, age 45..90, with encounters {
  follow pneumonia_admission starting 2025-01-15..2025-11-15
}
cohort sepsis: 15 patients, age 50..90, with encounters {
  follow sepsis_admission starting 2025-01-15..2025-11-15
}

expect {
  share(chest_pain, has myocardial_infarction) in 17%..23%
  share(sepsis, has sepsis) == 100%
}

emit csv
