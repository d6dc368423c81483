# Parameters, a noun, and a condition of the user's own from another file. `--set n=5000` or `--set youngest=40` changes a
# parameter without touching the file.
use "defs/long_covid.hs"
param n = 300
param youngest = 18
param oldest_mother = 48
noun workers = patients where age in 18..64

cohort survivors: n workers, age >= youngest, with encounters, labs, medications {
  has long_covid 25%
  where not has pregnancy or age < oldest_mother
}

expect {
  count(survivors) == n
  share(survivors, has long_covid) in 24%..26%
  share(survivors where has long_covid, count(albuterol) >= 1) in 5%..60%
}
