# Heart failure and chronic kidney disease, by type and stage. Lines of one condition share one draw: here 45% of the
# kidney cohort have stage 3, 35% stage 4, 20% stage 5. A level, a drug and a code follow from the stage.
cohort hf: 150 patients, has heart_failure, age >= 55, with encounters, labs, medications, vitals {
  heart_failure.type ~ { hfref: 60%, hfpef: rest }
  heart_failure.nyha ~ { 1: 15%, 2: 45%, 3: 30%, 4: rest }
  has ckd 40%
}
cohort kidney: 120 patients, age 50..85, with encounters, labs, medications {
  has ckd stage 3 45%
  has ckd stage 4 35%
  has ckd stage 5 20%
  has hypertension 85%
}

expect {
  share(hf, heart_failure.type == hfref) in 58%..62%
  mean(hf where heart_failure.type == hfref, lvef) in 25..37
  all(hf where heart_failure.type == hfpef, lvef >= 50)
  share(kidney, has ckd stage 4) in 33%..37%
  all(kidney where has ckd stage 4, egfr in 15..29)
  mean(kidney where has ckd stage 5, hemoglobin) < mean(kidney where has ckd stage 3, hemoglobin)
}
