# Questionnaires with a score. Their ranges are what needs nothing: PHQ-9 and GAD-7 below 5, AUDIT-C below 3 (women) and 4
# (men), MoCA from 26 and MMSE from 24 on; none goes beyond its highest score. Conditions set what theirs give; here is who has none of them. PHQ-2 are the
# first two questions of PHQ-9.
lab phq9 {
  title "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
  short "PHQ-9"
  loinc "44261-6"
  unit "{score}"
  decimals 0
  range 0..4
  critical 0..27
  value ~ gamma(1.8, 1.4) in 0..4.4
  noise 12%
  category survey
  source "LOINC 2.78; Kroenke 2001; levels: memory"
}

lab phq2 {
  title "Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]"
  short "PHQ-2"
  loinc "55758-7"
  unit "{score}"
  decimals 0
  range 0..2
  critical 0..6
  value = min(6, 0.27 * phq9)
  noise 0%
  category survey
  source "LOINC 2.78; Kroenke 2003 (3 and more of 6 asks for PHQ-9)"
}

lab gad7 {
  title "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"
  short "GAD-7"
  loinc "70274-6"
  unit "{score}"
  decimals 0
  range 0..4
  critical 0..21
  value ~ gamma(1.6, 1.3) in 0..4.4
  noise 12%
  category survey
  source "LOINC 2.78; Spitzer 2006; levels: memory"
}

lab audit_c {
  title "Total score [AUDIT-C]"
  short "AUDIT-C"
  loinc "75626-2"
  unit "{score}"
  decimals 0
  range by sex { female: 0..2, male: 0..3 }
  critical 0..12
  value ~ by sex { female: gamma(1.1, 0.9) in 0..2.4, male: gamma(1.5, 1.1) in 0..3.4 }
  noise 10%
  category survey
  source "LOINC 2.78; Bush 1998; levels: memory"
}

lab moca {
  title "Total score [MoCA]"
  short "MoCA"
  loinc "72172-0"
  unit "{score}"
  decimals 0
  range by age { 0..: 26.. }
  critical 0..30
  value ~ by age { 0..64: normal(27.8, 1) in 26..30, 65..: normal(26.9, 1.2) in 24..30 }
  noise 2%
  category survey
  source "LOINC 2.78; Nasreddine 2005; levels: memory"
}

lab mmse {
  title "Total score [MMSE]"
  short "MMSE"
  loinc "72106-8"
  unit "{score}"
  decimals 0
  range by age { 0..: 24.. }
  critical 0..30
  value ~ normal(28.4, 0.9) in 25..30
  noise 2%
  category survey
  source "LOINC 2.78; Folstein 1975; levels: memory"
}

lab fall_risk {
  title "Fall risk total [Morse Fall Scale]"
  short "Morse fall scale"
  loinc "59460-6"
  unit "{score}"
  decimals 0
  range 0..24
  value ~ by age {
    0..64: { 0: 42%, 15: 24%, 20: 12%, 35: 13%, 45: 5%, 50: rest }
    65..79: { 0: 20%, 15: 24%, 20: 10%, 35: 24%, 45: 9%, 50: 8%, 60: rest }
    80..: { 15: 18%, 20: 9%, 35: 29%, 45: 14%, 50: 12%, 60: 10%, 75: 5%, 90: rest }
  }
  noise 0%
  category survey
  source "LOINC 2.78; Morse 1989 (45 and more is high risk); levels: memory"
}
