# Drug screen in urine: of people who use none; substance use sets it.
lab screen_amphetamines {
  title "Amphetamines [Presence] in Urine by Screen method"
  short "Amphetamines, urine screen"
  loinc "19261-7"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 99.2%, 1: rest }
  noise 0%
  turnaround 1
  category laboratory
  source "LOINC 2.78; false positives: memory"
}

lab screen_benzodiazepines {
  title "Benzodiazepines [Presence] in Urine by Screen method"
  short "Benzodiazepines, urine screen"
  loinc "14316-4"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 99%, 1: rest }
  noise 0%
  turnaround 1
  category laboratory
  source "LOINC 2.78; false positives: memory"
}

lab screen_cocaine {
  title "Benzoylecgonine [Presence] in Urine by Screen method"
  short "Cocaine, urine screen"
  loinc "14314-9"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 99.8%, 1: rest }
  noise 0%
  turnaround 1
  category laboratory
  source "LOINC 2.78; false positives: memory"
}

lab screen_opiates {
  title "Opiates [Presence] in Urine by Screen method"
  short "Opiates, urine screen"
  loinc "19295-5"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 99%, 1: rest }
  noise 0%
  turnaround 1
  category laboratory
  source "LOINC 2.78; false positives: memory"
}

lab screen_fentanyl {
  title "fentaNYL [Presence] in Urine by Screen method"
  short "Fentanyl, urine screen"
  loinc "59673-4"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 99.7%, 1: rest }
  noise 0%
  turnaround 1
  category laboratory
  source "LOINC 2.78; false positives: memory"
}

lab screen_cannabinoids {
  title "Cannabinoids [Presence] in Urine by Screen method"
  short "Cannabinoids, urine screen"
  loinc "18282-4"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ by age {
    0..11: { 0: 100% }
    12..17: { 0: 92%, 1: rest }
    18..49: { 0: 82%, 1: rest }
    50..: { 0: 93%, 1: rest }
  }
  noise 0%
  turnaround 1
  category laboratory
  source "LOINC 2.78; NSDUH, use in the past month, rounded: memory"
}

lab screen_buprenorphine {
  title "Buprenorphine [Presence] in Urine by Screen method"
  short "Buprenorphine, urine screen"
  loinc "58359-1"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 99.9%, 1: rest }
  noise 0%
  turnaround 1
  category laboratory
  source "LOINC 2.78; false positives: memory"
}

panel drug_screen {
  title "Drug screen of urine, presumptive, by analyzer"
  cpt "80307"
  labs screen_amphetamines, screen_benzodiazepines, screen_cocaine, screen_opiates, screen_fentanyl, screen_cannabinoids, screen_buprenorphine
  source "CPT number; the parts have their LOINC codes; ASAM 2017 on what is tested: memory"
}
