# Rash: what is seen in primary care and has no module of its own. Incidence of visits: NAMCS, rounded. Contact dermatitis has
# the code of its cause where it is known; R21 is for what nobody names.
condition rash {
  title "Rash"
  kind acute
  incidence per year by age { 0..4: 8%, 5..17: 4%, 18..: 2.2% }
  form ~ by age {
    0..1: { diaper: 46%, viral: 22%, contact: 14%, unnamed: rest }
    2..11: { contact: 46%, viral: 22%, ringworm: 10%, unnamed: rest }
    12..: { contact: 66%, ringworm: 8%, unnamed: rest }
  }
  code icd10 L22 when form == diaper
  code icd10 B09 when form == viral
  code icd10 B35.4 when form == ringworm
  code icd10 ~ { L23.7: 42%, L23.9: 22%, L24.9: 12%, L25.9: rest } when form == contact and age >= 2
  code icd10 ~ { L24.9: 46%, L25.9: rest } when form == contact and age < 2
  code icd10 R21 when form == unnamed
  treat topical_corticosteroid 58% ~ {
    triamcinolone_topical: 72%
    hydrocortisone_topical: rest
  } when form == contact and age >= 2
  treat topical_corticosteroid 40% ~ {
    hydrocortisone_topical: 100%
  } when form == contact and age < 2
  treat topical_corticosteroid 28% ~ {
    triamcinolone_topical: 56%
    hydrocortisone_topical: rest
  } when form == unnamed and age >= 2
  treat prednisone 20mg 16% when form == contact and age >= 18 and not has diabetes and not has type1_diabetes
  visits ~ { office: 62%, urgent_care: 22%, telehealth: rest }
  recovers ~ lognormal(12, 6) in 4..35
  reason "Rash"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2026; incidence of visits, shares of settings, kinds and drugs: memory; days until it is over: memory"
}
