# Poisoning by drugs and household products: small children by accident, youths on purpose, adults by opioids. Incidence of visits:
# NHAMCS, CDC WISQARS, rounded. Codes: ICD-10-CM FY2026: the poisoning first, by substance and intent (guideline I.C.19.e.5.b);
# the intent needs no external cause beside it. T40.41- fentanyl since 2020-10-01, T40.4X- before.
condition poisoning {
  title "Poisoning"
  kind acute
  incidence per year by sex {
    female: by age {
      0: 0.1%
      1..4: 0.5%
      5..11: 0.04%
      12..17: 0.32%
      18..24: 0.3%
      25..64: 0.2%
      65..: 0.1%
    }
    male: by age {
      0: 0.1%
      1..4: 0.55%
      5..11: 0.04%
      12..17: 0.1%
      18..24: 0.25%
      25..64: 0.28%
      65..: 0.08%
    }
  }
  substance ~ by age {
    0..11: { household: 44%, analgesic: 26%, other_drug: rest }
    12..24: { analgesic: 44%, antidepressant: 26%, opioid: 16%, other_drug: rest }
    25..64: { opioid: 54%, analgesic: 16%, benzodiazepine: 12%, other_drug: rest }
    65..: { opioid: 24%, benzodiazepine: 16%, analgesic: 16%, other_drug: rest }
  }
  acetaminophen ~ bernoulli(0.72)
  intent ~ by age {
    0..11: { accident: 100% }
    12..17: { self_harm: 78%, accident: rest }
    18..24: { self_harm: 52%, accident: rest }
    25..64: { accident: 66%, self_harm: rest }
    65..: { accident: 84%, self_harm: rest }
  }
  code icd10 ~ { T55.1X1A: 46%, T54.3X1A: 18%, T52.0X1A: rest } when substance == household
  code icd10 T39.1X1A when substance == analgesic and intent == accident and acetaminophen
  code icd10 T39.311A when substance == analgesic and intent == accident and not acetaminophen
  code icd10 T39.1X2A when substance == analgesic and intent == self_harm and acetaminophen
  code icd10 T39.312A when substance == analgesic and intent == self_harm and not acetaminophen
  code icd10 T43.221A when substance == antidepressant and intent == accident
  code icd10 T43.222A when substance == antidepressant and intent == self_harm
  code icd10 ~ {
    T40.411A: 52%
    T40.1X1A: 24%
    T40.2X1A: rest
  } when substance == opioid and intent == accident
  code icd10 T40.2X2A when substance == opioid and intent == self_harm
  code icd10 T42.4X1A when substance == benzodiazepine and intent == accident
  code icd10 T42.4X2A when substance == benzodiazepine and intent == self_harm
  code icd10 ~ {
    T45.0X1A: 34%
    T46.5X1A: 26%
    T44.7X1A: rest
  } when substance == other_drug and intent == accident
  code icd10 ~ {
    T45.0X2A: 56%
    T43.592A: rest
  } when substance == other_drug and intent == self_harm
  lab acetaminophen_level ~ lognormal(24, 22) in 3..140 when substance == analgesic and acetaminophen and intent == accident
  lab acetaminophen_level ~ lognormal(85, 70) in 8..480 when substance == analgesic and acetaminophen and intent == self_harm
  shift spo2 -4 when substance == opioid
  shift respiratory_rate -5 when substance == opioid
  treat naloxone prn 40% when substance == opioid and age >= 12
  visits ~ by intent {
    accident: { emergency: 82%, observation: 6%, inpatient: rest }
    self_harm: { emergency: 36%, observation: 14%, inpatient: rest }
  }
  stay ~ by age { 0..17: lognormal(2.4, 1.6) in 1..12 }
  monitor acetaminophen_level 1 per episode when substance == analgesic and acetaminophen
  monitor acetaminophen_level 0.86 per episode when not (substance == analgesic and acetaminophen)
  monitor salicylate_level 0.6 per episode when age >= 12
  monitor bmp 0.8 per episode
  perform ecg 0.86 per episode when age >= 12
  perform ecg 0.6 per episode when age < 12 and substance == other_drug
  recovers ~ lognormal(3, 2) in 1..14
  reason "Poisoning or overdose"
  source "NHAMCS 2021, CDC WISQARS; ICD-10-CM FY2026; substances, intents, settings: memory; days until it is over: memory"
}
