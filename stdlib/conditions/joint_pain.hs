# Pain of one knee or shoulder. Incidence of visits: NAMCS, rounded.
condition joint_pain {
  title "Joint pain"
  kind acute
  incidence per year by age { 0..17: 1%, 18..44: 5%, 45..64: 10%, 65..: 13% }
  code icd10 ~ { M25.561: 33%, M25.562: 31%, M25.511: 19%, M25.512: rest }
  visits ~ { office: 84%, urgent_care: 10%, emergency: rest }
  treat nsaid 36% ~ {
    naproxen: 46%
    meloxicam: 34%
    ibuprofen: rest
  } when age >= 18 and age < 75 and egfr >= 60 and not has heart_failure and not has pregnancy
  reason "Joint pain"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; incidence of visits, shares of settings and codes: memory"
}
