# Glaucoma, diagnosed, and suspicion of it. Prevalence: VEHSS and claims, rounded; from 18 years on. Open angle most;
# angle closure in one in eight, a suspicion in one in five. Treatment: AAO 2020: a prostaglandin analog first, a beta
# blocker or carbonic anhydrase inhibitor beside it. Codes: ICD-10-CM FY2025: H40.11- has the side since 2016-10-01
# (H40.11X- before) and the stage as its seventh character: 1 mild, 2 moderate, 3 severe; guideline I.C.7.a: one code
# where both eyes are of one stage. A suspicion, H40.01- and H40.05-, has no stage.
condition glaucoma {
  title "Glaucoma"
  adjective glaucoma
  age_from 18
  prevalence by sex {
    female: by age {
      0..17: 0%
      18..34: 0.1%
      35..44: 0.5%
      45..54: 1.4%
      55..64: 3%
      65..74: 6.2%
      75..84: 10%
      85..: 12%
    }
    male: by age {
      0..17: 0%
      18..34: 0.1%
      35..44: 0.5%
      45..54: 1.3%
      55..64: 2.8%
      65..74: 5.5%
      75..84: 9%
      85..: 11%
    }
  }
  onset ~ gamma(7, 5) in 0.1..30

  type ~ { open_angle: 68%, angle_closure: 9%, suspect: rest }
  stage ~ { mild: 50%, moderate: 29%, severe: rest }
  lab intraocular_pressure ~ by type {
    open_angle: normal(22.5, 3) in 14..32
    angle_closure: normal(23, 4) in 14..36
    suspect: normal(22, 2.5) in 15..29
  }
  scale intraocular_pressure 0.74 when on prostaglandin_analog
  scale intraocular_pressure 0.84 when on dorzolamide_timolol

  code icd10 ~ {
    H40.1131: 78%
    H40.1111: 11%
    H40.1121: rest
  } when type == open_angle and stage == mild
  code icd10 ~ {
    H40.1132: 78%
    H40.1112: 11%
    H40.1122: rest
  } when type == open_angle and stage == moderate
  code icd10 ~ {
    H40.1133: 78%
    H40.1113: 11%
    H40.1123: rest
  } when type == open_angle and stage == severe
  code icd10 H40.2231 when type == angle_closure and stage == mild
  code icd10 H40.2232 when type == angle_closure and stage == moderate
  code icd10 H40.2233 when type == angle_closure and stage == severe
  code icd10 ~ { H40.013: 62%, H40.053: 24%, H40.023: rest } when type == suspect

  treat latanoprost nightly 64% when type != suspect
  treat latanoprost nightly 12% when type == suspect
  treat brimonidine bid 16% when type != suspect
  treat dorzolamide_timolol bid 12% when type != suspect and stage != mild and not has asthma and not has copd

  visits office ophthalmology 1.9 per year when type != suspect
  visits office ophthalmology 1.0 per year when type == suspect
  visits office optometry 0.3 per year
  perform visual_field 0.8 per year
  perform optic_nerve_oct 0.8 per year
  perform gonioscopy 0.3 per year
  monitor intraocular_pressure 1.8 per year
  reason "Glaucoma follow-up"
  source "VEHSS, claims; AAO preferred practice pattern 2020; ICD-10-CM FY2025; type, stage, levels, treatment shares, visits: memory"
}
