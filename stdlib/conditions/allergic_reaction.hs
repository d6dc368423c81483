# Acute allergic reactions that are seen: food, insect stings, anaphylaxis. Incidence: NHAMCS, rounded, children more often. Treatment:
# epinephrine for anaphylaxis (NIAID 2010), the small injector for children under some 28 kg, a steroid; antihistamines are bought without a prescription. Codes: ICD-10-CM FY2026: T78.0- anaphylaxis by food,
# T78.19XA (T78.1XXA until 2025-09-30) other reactions to food, T63.44- stings, T78.40XA where nothing is known of it; seventh character A.
condition allergic_reaction {
  title "Acute allergic reaction"
  kind acute
  incidence per year by age { 0..4: 0.9%, 5..17: 0.5%, 18..44: 0.4%, 45..64: 0.3%, 65..: 0.2% }
  cause ~ by age {
    0..17: { food: 56%, sting: 16%, unknown: rest }
    18..: { food: 32%, sting: 26%, unknown: rest }
  }
  severity ~ by cause {
    food: { anaphylaxis: 42%, mild: rest }
    sting: { anaphylaxis: 24%, mild: rest }
    unknown: { anaphylaxis: 12%, mild: rest }
  }
  code icd10 ~ {
    T78.01XA: 28%
    T78.05XA: 24%
    T78.089A: 10%
    T78.079A: 9%
    T78.02XA: 11%
    T78.00XA: rest
  } when cause == food and severity == anaphylaxis
  code icd10 T78.19XA when cause == food and severity == mild
  code icd10 ~ { T63.441A: 52%, T63.451A: 14%, T63.461A: rest } when cause == sting
  code icd10 T78.2XXA when cause == unknown and severity == anaphylaxis
  code icd10 ~ {
    L50.0: 44%
    T78.3XXA: 30%
    T78.40XA: rest
  } when cause == unknown and severity == mild
  shift heart_rate 14
  shift sbp -10 when severity == anaphylaxis
  shift spo2 -2 when severity == anaphylaxis
  treat epinephrine prn 84% when severity == anaphylaxis and weight >= 28
  treat epinephrine_child prn 84% when severity == anaphylaxis and weight < 28 and age >= 1
  treat prednisone 20mg 46% when age >= 12
  treat prednisolone 30% when age >= 4 and age < 12
  visits ~ by severity {
    anaphylaxis: { emergency: 90%, observation: 6%, inpatient: rest }
    mild: { emergency: 44%, urgent_care: 30%, office: rest }
  }
  stay ~ by age { 0..17: lognormal(1.7, 0.8) in 1..5 }
  recovers ~ lognormal(2.5, 1.5) in 1..10
  reason "Allergic reaction"
  source "NHAMCS 2021; NIAID 2010; ICD-10-CM FY2026; causes, shares: memory"
}
