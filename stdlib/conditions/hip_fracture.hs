# Fracture of the proximal femur after a fall. Incidence: HCUP and Medicare, rounded, doubling each five years from 65 on;
# women more often. Half are of the neck, half trochanteric. Everybody is admitted and nearly everybody operated on (AAOS
# 2021). Codes: ICD-10-CM FY2026: seventh character A for active treatment (guideline I.C.19.a); the fall beside the
# injury, never first (guideline I.C.20.a.6). In known osteoporosis the fracture is M80.05- (guideline I.C.13.d.2), which
# isn't closed or open and has the same seventh character.
condition hip_fracture {
  title "Fracture of the hip"
  kind acute
  incidence per year by sex {
    female: by age {
      0..44: 0.005%
      45..64: 0.06%
      65..74: 0.36%
      75..84: 1.1%
      85..: 2.7%
    }
    male: by age {
      0..44: 0.01%
      45..64: 0.05%
      65..74: 0.2%
      75..84: 0.6%
      85..: 1.6%
    }
  }
  part ~ { neck: 48%, trochanteric: 46%, subtrochanteric: rest }
  side ~ { left: 51%, right: rest }
  code icd10 ~ {
    S72.031A: 42%
    S72.011A: 34%
    S72.001A: rest
  } when part == neck and side == right
  code icd10 ~ {
    S72.032A: 42%
    S72.012A: 34%
    S72.002A: rest
  } when part == neck and side == left
  code icd10 ~ {
    S72.141A: 76%
    S72.101A: rest
  } when part == trochanteric and side == right
  code icd10 ~ {
    S72.142A: 76%
    S72.102A: rest
  } when part == trochanteric and side == left
  code icd10 S72.21XA when part == subtrochanteric and side == right
  code icd10 S72.22XA when part == subtrochanteric and side == left
  also icd10 ~ {
    W01.0XXA: 38%
    W18.30XA: 26%
    W06.XXXA: 9%
    W10.9XXA: 8%
    W19.XXXA: rest
  }
  shift hemoglobin -1.6
  shift heart_rate 10
  treat opioid 66% ~ { oxycodone_acetaminophen: 52%, hydrocodone_acetaminophen: 26%, tramadol: rest } when age >= 18
  visits ~ { inpatient: 100% }
  stay ~ lognormal(5.2, 2.4) in 2..24
  monitor inr 0.8 per episode
  perform hip_xray 1 per episode
  perform ecg 0.9 per episode
  perform hip_hemiarthroplasty 0.92 per episode when part == neck
  perform hip_fixation 0.95 per episode when part != neck
  reason "Hip pain after a fall"
  source "HCUP NIS 2020, Medicare claims; AAOS 2021; ICD-10-CM FY2026; parts, kinds of fall: memory"
}
