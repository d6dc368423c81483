# Gastroesophageal reflux disease, diagnosed. Prevalence: claims and NAMCS, rounded. Esophagitis in about one in five of
# those seen by endoscopy, Barrett's esophagus in one in twenty (ACG 2022). Treatment: ACG 2022 guideline, a proton pump
# inhibitor, an H2 blocker where less is enough. Codes: ICD-10-CM FY2025; K21.00 since 2020-10-01, K21.0 before; K22.70
# beside it with Barrett's esophagus.
condition gerd {
  title "Gastroesophageal reflux disease"
  adjective gerd
  prevalence by sex {
    female: by age {
      0..0: 6%
      1..11: 0.6%
      12..17: 2%
      18..34: 6.5%
      35..44: 11%
      45..54: 16%
      55..64: 21%
      65..84: 25%
      85..: 23%
    }
    male: by age {
      0..0: 6.5%
      1..11: 0.6%
      12..17: 1.5%
      18..34: 5%
      35..44: 9.5%
      45..54: 14%
      55..64: 18%
      65..84: 21%
      85..: 19%
    }
  }
  onset ~ by age { 0: uniform(0.08, 0.8), 1..: gamma(7, 6) in 0.1..40 }

  esophagitis ~ by age { 0..17: bernoulli(0.04), 18..: bernoulli(0.16) }
  barrett ~ by sex {
    female: by age { 0..39: bernoulli(0), 40..: bernoulli(0.025) }
    male: by age { 0..39: bernoulli(0), 40..: bernoulli(0.07) }
  }
  hiatal_hernia ~ by age { 0..39: bernoulli(0.03), 40..: bernoulli(0.14) }
  scale vitamin_b12 0.93 when on ppi
  shift magnesium -0.05 when on ppi

  code icd10 K21.00 when esophagitis
  code icd10 K21.9 when not esophagitis
  code icd10 K22.70 when barrett
  also icd10 K44.9 when hiatal_hernia

  treat ppi 96% ~ {
    omeprazole: 52%
    pantoprazole: rest
  } when age >= 18 and (esophagitis or barrett)
  treat ppi 66% ~ {
    omeprazole: 54%
    pantoprazole: rest
  } when age >= 18 and not esophagitis and not barrett
  treat omeprazole daily 42% when age >= 6 and age < 18
  treat famotidine bid 60% when age >= 18 and not on ppi
  treat famotidine bid 20% when age >= 12 and age < 18

  visits office 0.55 per year
  visits office gastroenterology 0.18 per year when age >= 18
  visits office gastroenterology 0.5 per year when esophagitis or barrett
  visits endoscopy_upper gastroenterology 0.05 per year when age >= 18 and not barrett
  visits endoscopy_upper gastroenterology 0.35 per year when barrett
  visits telehealth 0.1 per year
  visits emergency 0.01 per year
  monitor cbc 0.25 per year when age >= 18
  monitor vitamin_b12 0.05 per year when on ppi
  reason "Reflux follow-up"
  source "NAMCS 2019, claims; ACG 2022 guidelines; ICD-10-CM FY2025; complications, treatment shares, visits: memory"
}
