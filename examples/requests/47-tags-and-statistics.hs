# "Tag my Medicare scenario 'training' and 'california'"; "export training dataset to CSV"; "statistics on my HF cohort" (what
# tags there are, hsc data list; clones and merges of scenarios come with their issue)
scenario training {
  tags training, california
  seed 47
}
cohort hf: 60 medicare patients, CA, age 66..90, has heart_failure, with encounters, labs,
    medications

expect {
  mean(hf, age) in 72..82
  share(hf, on beta_blocker) in 60%..95%
  median(hf, nt_probnp) > 300
  mean(hf, count(encounters)) > 4
}

emit csv
