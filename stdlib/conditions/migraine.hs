# Migraine in care. Prevalence: NHIS and claims, rounded; women three times as often (AMPP). Aura in three of ten, chronic in
# one of eleven (AMPP). Treatment: AHS 2021 consensus: a triptan for the attack unless the heart or the vessels forbid it
# (table contraindications), prevention from four headache days a month on. Codes: ICD-10-CM FY2025, G43 by type,
# intractable or not; chronic migraine with aura has its own code since 2023-10-01.
condition migraine {
  title "Migraine"
  adjective migraine
  age_from 5
  prevalence by sex {
    female: by age {
      0..4: 0%
      5..11: 2%
      12..17: 6%
      18..34: 12%
      35..44: 13%
      45..54: 11.5%
      55..64: 7.5%
      65..74: 4%
      75..84: 2%
      85..: 1%
    }
    male: by age {
      0..4: 0%
      5..11: 1.7%
      12..17: 3%
      18..44: 4%
      45..54: 3.5%
      55..64: 2.5%
      65..74: 1.5%
      75..84: 0.8%
      85..: 0.4%
    }
  }
  onset ~ by age {
    0..17: gamma(2.5, 1.8) in 0.1..11
    18..34: gamma(7, 5) in 0.2..24
    35..: gamma(17, 11) in 0.3..60
  }

  frequency ~ by age {
    0..17: { low: 66%, episodic: 29%, chronic: rest }
    18..: { low: 56%, episodic: 34%, chronic: rest }
  }
  aura ~ bernoulli(0.3)
  documented ~ bernoulli(0.78)
  intractable ~ by frequency {
    low: bernoulli(0.04)
    episodic: bernoulli(0.12)
    chronic: bernoulli(0.4)
  }

  code icd10 G43.009 when documented and frequency != chronic and not aura and not intractable
  code icd10 G43.019 when documented and frequency != chronic and not aura and intractable
  code icd10 G43.109 when documented and frequency != chronic and aura and not intractable
  code icd10 G43.119 when documented and frequency != chronic and aura and intractable
  code icd10 G43.709 when documented and frequency == chronic and not aura and not intractable
  code icd10 G43.719 when documented and frequency == chronic and not aura and intractable
  code icd10 G43.E09 when documented and frequency == chronic and aura and not intractable
  code icd10 G43.E19 when documented and frequency == chronic and aura and intractable
  code icd10 G43.909 when not documented and not intractable
  code icd10 G43.919 when not documented and intractable

  treat sumatriptan 50mg prn 36% when age >= 18 and age < 65
  treat sumatriptan 50mg prn 14% when age >= 12 and age < 18
  treat nsaid 16% ~ { naproxen: 62%, ibuprofen: rest } when age >= 12 and age < 65 and egfr >= 60
  treat topiramate 25mg bid 9% when frequency == low and age >= 12 and not has pregnancy
  treat topiramate 25mg bid 26% when frequency != low and age >= 12 and not has pregnancy
  treat propranolol 20mg bid 5% when frequency == low and age >= 12
  treat propranolol 20mg bid 17% when frequency != low and age >= 12
  treat amitriptyline 25mg nightly 12% when frequency != low and age >= 12 and age < 65 and not on ssri_snri
  treat ondansetron 4mg prn 8% when age >= 12

  visits office 0.8 per year
  visits office neurology per year by frequency { low: 0.15, episodic: 0.6, chronic: 2 }
  visits telehealth 0.2 per year
  visits urgent_care 0.05 per year
  visits emergency per year by frequency { low: 0.04, episodic: 0.1, chronic: 0.3 }
  monitor bmp 0.3 per year when on topiramate
  perform mri_brain 0.06 per year
  perform botulinum_headache 2.4 per year when frequency == chronic and intractable and age >= 18
  reason "Migraine follow-up"
  source "NHIS, claims; AMPP (Lipton 2007); AHS 2021; MEPS 2022; ICD-10-CM FY2025; intractable, documented, shares by frequency, visits: memory"
}
