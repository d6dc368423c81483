# Osteoarthritis. Prevalence: NHIS doctor-diagnosed arthritis and claims, rounded. Sites: claims, the knee first.
# Treatment: ACR 2019 guideline: exercise, topical or oral NSAID where kidney and heart allow, duloxetine, an injection
# into the joint, a new joint at the end. Codes: ICD-10-CM FY2025 with the side; a replaced joint is Z96.6- and no
# longer osteoarthritis of that joint (of both, the right one is replaced first).
condition osteoarthritis {
  title "Osteoarthritis"
  adjective osteoarthritic
  age_from 18
  prevalence by sex {
    female: by age {
      0..17: 0%
      18..34: 1.2%
      35..44: 5%
      45..54: 13%
      55..64: 25%
      65..74: 36%
      75..84: 45%
      85..: 48%
    }
    male: by age {
      0..17: 0%
      18..34: 1%
      35..44: 4%
      45..54: 9.5%
      55..64: 18%
      65..74: 27%
      75..84: 34%
      85..: 37%
    }
  }
  onset ~ by age {
    18..44: gamma(3, 2.5) in 0.2..10
    45..64: gamma(7, 5) in 0.2..22
    65..: gamma(10, 7) in 0.2..40
  }

  site ~ { knee: 47%, hip: 14%, hand: 17%, shoulder: 7%, generalized: rest }
  severity ~ { mild: 46%, moderate: 37%, severe: rest }
  replaced ~ by site {
    knee: by severity {
      mild: { none: 100% }
      moderate: { none: 96%, right: 2%, left: rest }
      severe: { none: 70%, right: 16%, left: rest }
    }
    hip: by severity {
      mild: { none: 100% }
      moderate: { none: 96%, right: 2%, left: rest }
      severe: { none: 66%, right: 18%, left: rest }
    }
    hand: { none: 100% }
    shoulder: { none: 100% }
    generalized: { none: 100% }
  }
  side ~ by site {
    knee: { both: 46%, right: 28%, left: rest }
    hip: { both: 24%, right: 40%, left: rest }
    hand: { both: 100% }
    shoulder: { both: 100% }
    generalized: { both: 100% }
  }
  fixed = has joint_prosthesis and visit.kind != surgical_stay
  code icd10 by side {
    both: M17.0
    right: M17.11
    left: M17.12
  } when site == knee and replaced == none and not fixed
  code icd10 M17.12 when site == knee and replaced == none and side == both and fixed
  code icd10 M17.12 when site == knee and replaced == right and not fixed
  code icd10 M17.11 when site == knee and replaced == left and not fixed
  code icd10 by side {
    both: M16.0
    right: M16.11
    left: M16.12
  } when site == hip and replaced == none and not fixed
  code icd10 M16.12 when site == hip and replaced == none and side == both and fixed
  code icd10 M16.12 when site == hip and replaced == right and not fixed
  code icd10 M16.11 when site == hip and replaced == left and not fixed
  code icd10 ~ {
    M18.0: 24%
    M18.11: 16%
    M18.12: 14%
    M19.041: 24%
    M19.042: rest
  } when site == hand
  code icd10 ~ { M19.011: 54%, M19.012: rest } when site == shoulder
  code icd10 ~ { M15.0: 56%, M15.9: 22%, M19.90: rest } when site == generalized
  also icd10 Z96.651 when site == knee and replaced == right
  also icd10 Z96.652 when site == knee and replaced == left
  also icd10 Z96.641 when site == hip and replaced == right
  also icd10 Z96.642 when site == hip and replaced == left
  also icd10 Z79.1 when on meloxicam and severity != mild

  treat nsaid 39% ~ {
    meloxicam: 72%
    naproxen: rest
  } when age < 65 and egfr >= 60 and not has heart_failure and not has pregnancy
  treat nsaid 46% ~ {
    meloxicam: 68%
    naproxen: rest
  } when age >= 65 and age < 75 and egfr >= 60 and not has heart_failure
  treat nsaid 22% ~ {
    meloxicam: 72%
    naproxen: rest
  } when age >= 75 and egfr >= 60 and not has heart_failure
  treat acetaminophen prn 22%
  treat duloxetine 60mg daily 9% when severity != mild

  visits office 0.45 per year when not has joint_prosthesis
  visits office orthopedics 0.15 per year when severity == mild and not has joint_prosthesis
  visits office orthopedics 0.6 per year when severity == moderate and not has joint_prosthesis
  visits office orthopedics 1.2 per year when severity == severe and not has joint_prosthesis
  visits rehabilitation 2 per year when severity != mild and not has joint_prosthesis
  visits emergency 0.01 per year
  monitor bmp 0.2 per year when on nsaid
  perform knee_xray 0.35 per year when site == knee and not has joint_prosthesis
  perform joint_injection 0.35 per year when severity != mild and (site == knee or site == shoulder) and not has joint_prosthesis
  reason "Osteoarthritis follow-up"
  source "NHIS, claims; ACR 2019 guideline; ICD-10-CM FY2025; site, severity, treatment shares, visits: memory"
}
