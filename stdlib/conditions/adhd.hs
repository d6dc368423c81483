# Attention-deficit hyperactivity disorder in care. Prevalence: NSCH 2022 (ages 6 to 11 about one in nine, boys twice as
# often as girls) and claims for adults, rounded; from four years on (AAP 2019). Type: combined in most children,
# inattentive in most girls and adults. Treatment: AAP 2019 and MEPS: stimulants from six years on, one at a time, each
# fill a new prescription (schedule II, no refills); atomoxetine or guanfacine else; behaviour therapy first below six.
# Codes: ICD-10-CM FY2025, F90 by type.
condition adhd {
  title "Attention-deficit hyperactivity disorder"
  adjective adhd
  age_from 4
  prevalence by sex {
    female: by age {
      0..3: 0%
      4..5: 1.8%
      6..11: 7.4%
      12..17: 8%
      18..34: 4.5%
      35..44: 3.2%
      45..54: 1.6%
      55..64: 0.8%
      65..74: 0.3%
      75..84: 0.1%
      85..: 0%
    }
    male: by age {
      0..3: 0%
      4..5: 4.5%
      6..11: 15.2%
      12..17: 13.5%
      18..34: 5%
      35..44: 3%
      45..54: 1.5%
      55..64: 0.8%
      65..74: 0.3%
      75..84: 0.1%
      85..: 0%
    }
  }
  onset ~ by age {
    0..11: gamma(2, 1.5) in 0.1..7
    12..17: gamma(5, 3) in 0.2..12
    18..34: gamma(9, 6) in 0.2..28
    35..: gamma(10, 10) in 0.2..40
  }

  type ~ by age {
    0..11: by sex {
      female: { inattentive: 44%, hyperactive: 6%, combined: 40%, unspecified: rest }
      male: { inattentive: 26%, hyperactive: 10%, combined: 54%, unspecified: rest }
    }
    12..17: { inattentive: 40%, hyperactive: 4%, combined: 46%, unspecified: rest }
    18..: { inattentive: 48%, hyperactive: 2%, combined: 36%, unspecified: rest }
  }
  lab screen_amphetamines ~ {
    0: 4%
    1: rest
  } when on dextroamphetamine_amphetamine or on lisdexamfetamine
  shift heart_rate 4 when on stimulant
  shift sbp 2 when on stimulant and not has hypertension
  shift heart_rate -4 when on guanfacine

  code icd10 F90.0 when type == inattentive
  code icd10 F90.1 when type == hyperactive
  code icd10 F90.2 when type == combined
  code icd10 F90.9 when type == unspecified
  also icd10 Z79.899 when on stimulant or on atomoxetine

  treat stimulant 78% ~ {
    methylphenidate: 54%
    dextroamphetamine_amphetamine: 26%
    lisdexamfetamine: rest
  } when age >= 6 and age < 18
  treat stimulant 88% ~ {
    dextroamphetamine_amphetamine: 60%
    lisdexamfetamine: 28%
    methylphenidate: rest
  } when age >= 18 and not has pregnancy
  treat methylphenidate 10mg bid 14% when age < 6
  treat atomoxetine 40mg daily 34% when age >= 6 and not on stimulant
  treat guanfacine 2mg daily 12% when age >= 6 and age < 18
  treat guanfacine 2mg daily 3% when age >= 18 and age < 65

  visits office 2.4 per year when age < 18
  visits office 1.4 per year when age >= 18
  visits office child_psychiatry 0.8 per year when age < 18
  visits office psychiatry 1.1 per year when age >= 18
  visits therapy 1.4 per year when age >= 5
  visits telehealth psychiatry 0.5 per year when age >= 18
  perform behavior_rating 1.3 per year
  reason "ADHD follow-up"
  source "NSCH 2022, claims; AAP 2019; MEPS 2022; ICD-10-CM FY2025; types, shares by age, shifts, visits: memory"
}
