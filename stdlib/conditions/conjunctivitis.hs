# Acute conjunctivitis. Incidence of visits: NAMCS, rounded. Bacterial in children, viral in adults more often (AAO 2018); an ointment or
# drops by half of the prescribers where pus is seen. B30.- has no side.
condition conjunctivitis {
  title "Acute conjunctivitis"
  kind acute
  newborn = visit.day - birth_date <= 28 days
  incidence per year by age { 0..4: 10%, 5..17: 4%, 18..44: 1.4%, 45..: 1% }
  code icd10 P39.1 when newborn
  germ ~ by age {
    0..9: { bacterial: 58%, viral: 18%, allergic: 3%, unknown: rest }
    10..17: { bacterial: 40%, viral: 28%, allergic: 10%, unknown: rest }
    18..: { bacterial: 26%, viral: 42%, allergic: 12%, unknown: rest }
  }
  code icd10 ~ { H10.021: 33%, H10.022: 33%, H10.023: rest } when germ == bacterial and not newborn
  code icd10 ~ { B30.9: 86%, B30.1: rest } when germ == viral and not newborn
  code icd10 ~ { H10.13: 80%, H10.11: 10%, H10.12: rest } when germ == allergic and not newborn
  code icd10 ~ { H10.31: 33%, H10.32: 33%, H10.33: rest } when germ == unknown and not newborn
  treat erythromycin_ophthalmic qid 72% when germ == bacterial
  treat erythromycin_ophthalmic qid 30% when germ == unknown
  visits ~ { office: 60%, urgent_care: 26%, emergency: 5%, telehealth: rest }
  recovers ~ normal(8, 3) in 3..21
  reason "Red eye"
  source "NAMCS 2019; ICD-10-CM FY2025; AAO 2018; incidence of visits, germs, shares of settings, codes and drugs: memory"
}
