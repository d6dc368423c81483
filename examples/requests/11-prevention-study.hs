# "Define a cohort for a diabetes prevention study targeting underserved areas of Houston" (the feasibility of a NASH trial
# comes with trials)
scenario prevention_study {
  tags diabetes, prevention, houston
  seed 11
}
# Third Ward, Fifth Ward, Sunnyside, Acres Homes and Gulfton.
cohort candidates: 120 patients, age 18..70,
    in { zip 77004: 20%, zip 77026: 20%, zip 77033: 20%, zip 77088: 20%, zip 77081: rest },
    has prediabetes, with encounters, labs {
  has obesity 60%
}

expect {
  all(candidates, has prediabetes and not has diabetes)
  share(candidates, has obesity) in 58%..62%
  mean(candidates, a1c) in 5.7..6.4
}
