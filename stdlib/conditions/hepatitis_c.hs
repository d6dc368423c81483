# Hepatitis C: chronic infection, and its history after cure. Prevalence: CDC and claims, diagnosed, rounded. Genotype:
# AASLD/IDSA (1a most in the US). Treatment: AASLD/IDSA simplified treatment: sofosbuvir/velpatasvir for 12 weeks; about
# a third of those diagnosed are cured (CDC 2013-2022 cascade). Codes: ICD-10-CM FY2025: B18.2 while there is virus;
# after a sustained response it isn't coded (AHA Coding Clinic), but as history, Z86.19, behind Z09 at a follow-up of
# the treatment.
condition hepatitis_c {
  title "Chronic hepatitis C"
  adjective hepatitis_c
  age_from 12
  prevalence by sex {
    female: by age {
      0..11: 0%
      12..17: 0.01%
      18..34: 0.25%
      35..54: 0.35%
      55..64: 0.55%
      65..74: 0.35%
      75..84: 0.15%
      85..: 0.1%
    }
    male: by age {
      0..11: 0%
      12..17: 0.01%
      18..34: 0.35%
      35..44: 0.55%
      45..54: 0.6%
      55..64: 1.1%
      65..74: 0.7%
      75..84: 0.2%
      85..: 0.1%
    }
  }
  onset ~ gamma(9, 7) in 0.3..40

  status ~ { viremic: 56%, in_treatment: 9%, cured: rest }
  genotype ~ { 1: 70%, 2: 11%, 3: 14%, 4: rest }
  lab hcv_rna ~ by status {
    viremic: lognormal(1900000, 2400000) in 15000..9000000
    in_treatment: uniform(0, 14)
    cured: uniform(0, 0)
  }
  lab alt ~ by status {
    viremic: lognormal(62, 34) in 18..260
    in_treatment: lognormal(26, 9) in 10..55
    cured: lognormal(23, 8) in 9..48
  }
  scale platelets 0.92 when status == viremic

  code icd10 B18.2 when status != cured
  code icd10 Z09 when status == cured and visit.reason == hepatitis_c
  code icd10 Z86.19 when status == cured

  treat sofosbuvir_velpatasvir daily 100% when status == in_treatment

  visits office 0.3 per year
  visits office gastroenterology 0.8 per year when status == viremic
  visits office gastroenterology 3 per year when status == in_treatment
  visits office infectious_disease 0.5 per year when status != cured
  visits office gastroenterology 0.3 per year when status == cured
  visits telehealth 0.2 per year when status != cured
  monitor hepatic_panel 1.2 per year when status != cured
  monitor hepatic_panel 0.6 per year when status == cured
  monitor hcv_rna 0.8 per year when status == viremic
  monitor hcv_rna 1 per year when status == in_treatment
  monitor hcv_rna 0.5 per year when status == cured
  monitor cbc 0.9 per year when status != cured
  perform liver_ultrasound 0.2 per year when status == viremic
  reason "Hepatitis C follow-up"
  source "CDC hepatitis C cascade 2013-2022; AASLD/IDSA HCV guidance; ICD-10-CM FY2025; status, levels, visits: memory"
}
