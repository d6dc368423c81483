# Bone density as a T-score: of people without osteoporosis, who lie above -2.5.
lab t_score {
  title "DXA Lumbar spine [T-score] Bone density"
  short "T-score"
  loinc "38267-1"
  unit "{T-score}"
  decimals 1
  range by age { 0..: -1.0.. }
  value ~ by sex {
    female: by age {
      0..49: normal(-0.2, 0.7) in -2.0..2
      50..64: normal(-0.8, 0.8) in -2.4..1.5
      65..: normal(-1.2, 0.8) in -2.4..1.2
    }
    male: by age { 0..64: normal(-0.1, 0.8) in -2.2..2, 65..: normal(-0.6, 0.8) in -2.4..1.8 }
  }
  noise 3%
  turnaround 24
  ages 18
  category procedure
  source "LOINC 2.78; WHO 1994; levels: memory"
}
