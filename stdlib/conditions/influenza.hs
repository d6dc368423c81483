# Influenza. Incidence of visits: CDC burden of influenza, NAMCS, rounded. Treatment: CDC antiviral guidance, of whom few are
# treated; the antiviral isn't in tables/drugs.csv.
condition influenza {
  title "Influenza"
  kind acute
  incidence per year by age { 0..4: 9%, 5..17: 6%, 18..44: 3.5%, 45..64: 3%, 65..: 2.5% }
  code icd10 ~ { J10.1: 62%, J11.1: rest }
  lab temperature ~ normal(38.7, 0.6) in 37.4..40
  shift heart_rate 14
  shift spo2 -0.6
  treat acetaminophen 500mg prn 30% when age >= 12
  visits ~ by age {
    0..64: { office: 46%, urgent_care: 30%, emergency: 14%, inpatient: 1%, telehealth: rest }
    65..: { office: 42%, urgent_care: 18%, emergency: 22%, inpatient: 12%, telehealth: rest }
  }
  stay ~ lognormal(4.2, 2.8) in 1..20
  reason "Fever and body aches"
  source "CDC burden of influenza 2023-2024; NAMCS 2019; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory"
}
