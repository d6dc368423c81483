# Chronic low back pain: for three months or more, seen in the year. An acute episode is module back_pain. Prevalence:
# NAMCS and claims, rounded. Treatment: ACP 2017 guideline: exercise first, then an NSAID, duloxetine or a muscle
# relaxant, an opioid last. Codes: ICD-10-CM FY2025: M54.50 and M54.59 since 2021-10-01, M54.5 before; M51.36- and
# M51.37- have a sixth character since 2024-10-01; M48.06- since 2017-10-01. M54.5- is never beside M54.4-, M51.2- or a
# strain (Excludes1), M54.1- not beside a disc disorder with radiculopathy.
condition low_back_pain {
  title "Chronic low back pain"
  adjective chronic_back_pain
  age_from 6
  prevalence by sex {
    female: by age {
      0..5: 0%
      6..11: 0.6%
      12..17: 4%
      18..34: 11%
      35..44: 15%
      45..54: 18%
      55..84: 20%
      85..: 18%
    }
    male: by age {
      0..5: 0%
      6..11: 0.6%
      12..17: 3%
      18..34: 9%
      35..44: 13%
      45..54: 15%
      55..84: 17%
      85..: 15%
    }
  }
  onset ~ by age {
    6..24: gamma(2, 1.5) in 0.25..6
    25..44: gamma(4, 3.5) in 0.25..12
    45..: gamma(6, 5.5) in 0.25..35
  }

  cause ~ by age {
    0..24: { nonspecific: 94%, radicular: rest }
    25..54: { nonspecific: 52%, radicular: 20%, disc: rest }
    55..: { nonspecific: 38%, radicular: 14%, disc: 30%, stenosis: rest }
  }
  severity ~ { mild: 44%, moderate: 38%, severe: rest }
  code icd10 ~ { M54.59: 68%, M54.50: rest } when cause == nonspecific
  code icd10 ~ { M54.16: 48%, M51.16: 30%, M51.17: 12%, M54.17: rest } when cause == radicular
  code icd10 ~ {
    M51.360: 36%
    M51.362: 20%
    M51.361: 8%
    M51.369: 8%
    M51.370: 18%
    M51.372: rest
  } when cause == disc
  code icd10 ~ { M48.061: 58%, M48.062: rest } when cause == stenosis
  also icd10 G89.29 when severity == severe and cause == nonspecific
  also icd10 Z79.1 when on meloxicam and severity != mild

  treat nsaid 34% ~ {
    naproxen: 36%
    meloxicam: 34%
    ibuprofen: rest
  } when age >= 18 and age < 75 and egfr >= 60 and not has heart_failure and not has pregnancy
  treat muscle_relaxant 15% ~ { cyclobenzaprine: 60%, tizanidine: rest } when age >= 18 and age < 65
  treat gabapentin 300mg tid 30% when age >= 18 and (cause == radicular or cause == stenosis)
  treat duloxetine 60mg daily 5% when age >= 18 and severity != mild
  treat tramadol prn 9% when age >= 18 and severity == severe

  visits office 0.9 per year
  visits office 0.5 per year when severity != mild
  visits rehabilitation 3 per year when age >= 12 and severity != mild
  visits office physiatry 0.25 per year when severity == severe
  visits office orthopedics 0.2 per year when cause != nonspecific
  visits emergency 0.04 per year
  visits telehealth 0.1 per year
  perform lumbar_xray 0.12 per year when age >= 18
  perform lumbar_mri 0.12 per year when cause == radicular or cause == stenosis
  reason "Back pain follow-up"
  source "NAMCS 2019, claims; ACP 2017 guideline; ICD-10-CM FY2025; cause, severity, treatment shares, visits: memory"
}
