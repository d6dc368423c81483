# Cellulitis. Incidence of visits: NAMCS, HCUP, rounded. Treatment: IDSA 2014, cephalexin.
condition cellulitis {
  title "Cellulitis"
  kind acute
  incidence per year by age { 0..17: 1%, 18..44: 1.4%, 45..64: 2.4%, 65..79: 3.2%, 80..: 4.5% }
  side ~ { right: 50%, left: rest }
  place ~ { leg: 68%, arm: 17%, face: 8%, trunk: rest }
  code icd10 L03.115 when place == leg and side == right
  code icd10 L03.116 when place == leg and side == left
  code icd10 L03.113 when place == arm and side == right
  code icd10 L03.114 when place == arm and side == left
  code icd10 L03.211 when place == face
  code icd10 ~ { L03.311: 62%, L03.313: rest } when place == trunk
  lab temperature ~ normal(37.4, 0.6) in 36.5..39.2
  lab wbc ~ normal(11.5, 2.2) in 6..19
  treat antibiotic 96% ~ {
    cephalexin_qid: 48%
    doxycycline: 22%
    clindamycin: 9%
    sulfamethoxazole_trimethoprim: rest
  } when age >= 12 and egfr >= 30 and not has pregnancy
  treat antibiotic 96% ~ { cephalexin_qid: 100% } when has pregnancy and egfr >= 30 and age >= 12
  treat antibiotic 96% ~ { cephalexin: 100% } when age >= 12 and egfr < 30
  treat antibiotic 96% ~ { cephalexin_suspension: 100% } when age < 12
  visits ~ by age {
    0..64: { office: 46%, urgent_care: 18%, emergency: 30%, inpatient: rest }
    65..: { office: 46%, urgent_care: 10%, emergency: 26%, inpatient: rest }
  }
  stay ~ by age { 0..17: lognormal(3.8, 2.4) in 1..18 }
  recovers ~ normal(11, 3) in 7..28
  reason "Skin redness and swelling"
  source "NAMCS 2019, HCUP NIS 2020; IDSA 2014; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory"
}
