# Complete blood count: hemoglobin, MCV and MCHC are the person's own, hematocrit, red cells and MCH follow from them.
# Ranges: a large US laboratory. Children's hemoglobin: CDC reference by age.

lab hemoglobin {
  title "Hemoglobin [Mass/volume] in Blood"
  short "Hemoglobin"
  loinc "718-7"
  unit "g/dL"
  specimen "Blood"
  decimals 1
  range by age {
    0..1: 10.5..14.0
    2..11: 11.5..14.5
    12..: by sex { female: 11.7..15.5, male: 13.2..17.1 }
  }
  critical 7.0..20.0
  value ~ by age {
    0..1: normal(12.0, 0.6) in 10.6..13.8
    2..11: normal(12.8, 0.55) in 11.5..14.4
    12..64: by sex {
      female: normal(13.5, 0.75) in 11.8..15.4
      male: normal(15.1, 0.8) in 13.3..17.0
    }
    65..: by sex { female: normal(13.2, 0.8) in 11.7..15.3, male: normal(14.5, 0.9) in 13.2..16.8 }
  }
  noise 2.5%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab mchc {
  title "MCHC [Mass/volume] by Automated count"
  short "MCHC"
  loinc "786-4"
  unit "g/dL"
  specimen "Blood"
  decimals 1
  range 32.0..36.0
  value ~ normal(33.6, 0.5) in 32.3..35.2
  noise 0.6%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab mcv {
  title "MCV [Entitic volume] by Automated count"
  short "MCV"
  loinc "787-2"
  unit "fL"
  specimen "Blood"
  decimals 1
  range by age { 0..11: 74.0..90.0, 12..: 80.0..100.0 }
  value ~ by age { 0..11: normal(82, 3) in 75..89, 12..: normal(90, 3.5) in 81..99 }
  noise 0.8%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab hematocrit {
  title "Hematocrit [Volume Fraction] of Blood by Automated count"
  short "Hematocrit"
  loinc "4544-3"
  unit "%"
  specimen "Blood"
  decimals 1
  range by age {
    0..1: 32.0..42.0
    2..11: 34.0..43.0
    12..: by sex { female: 35.0..45.0, male: 38.5..50.0 }
  }
  critical 21.0..60.0
  value = 100 * hemoglobin / mchc
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab rbc {
  title "Erythrocytes [#/volume] in Blood by Automated count"
  short "Red blood cells"
  loinc "789-8"
  unit "10*6/uL"
  specimen "Blood"
  decimals 2
  range by age { 0..11: 3.90..5.30, 12..: by sex { female: 3.80..5.10, male: 4.20..5.80 } }
  value = 10 * hematocrit / mcv
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab mch {
  title "MCH [Entitic mass] by Automated count"
  short "MCH"
  loinc "785-6"
  unit "pg"
  specimen "Blood"
  decimals 1
  range by age { 0..11: 24.0..31.0, 12..: 27.0..33.0 }
  value = 10 * hemoglobin / rbc
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab rdw {
  title "Erythrocyte distribution width [Ratio] by Automated count"
  short "RDW"
  loinc "788-0"
  unit "%"
  specimen "Blood"
  decimals 1
  range 11.0..15.0
  value ~ normal(13.0, 0.6) in 11.4..14.8
  noise 1.5%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab wbc {
  title "Leukocytes [#/volume] in Blood by Automated count"
  short "White blood cells"
  loinc "6690-2"
  unit "10*3/uL"
  specimen "Blood"
  decimals 1
  range by age { 0..1: 6.0..17.5, 2..11: 5.0..14.5, 12..: 3.8..10.8 }
  critical 2.0..30.0
  value ~ by age {
    0..1: lognormal(10.2, 2) in 6.2..16.5
    2..11: lognormal(7.8, 1.6) in 5.0..13
    12..: lognormal(6.6, 1.3) in 3.9..10.2
  }
  noise 11%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab platelets {
  title "Platelets [#/volume] in Blood by Automated count"
  short "Platelets"
  loinc "777-3"
  unit "10*3/uL"
  specimen "Blood"
  decimals 0
  range 140..400
  critical 20..1000
  value ~ by age { 0..11: normal(310, 50) in 180..420, 12..: normal(245, 48) in 145..380 }
  noise 7%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ferritin {
  title "Ferritin [Mass/volume] in Serum or Plasma"
  short "Ferritin"
  loinc "2276-4"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 16..232, male: 24..380 }
  value ~ by sex { female: lognormal(62, 40) in 16..220, male: lognormal(135, 75) in 28..370 }
  noise 14%
  turnaround 4
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab inr {
  title "INR in Platelet poor plasma by Coagulation assay"
  short "INR"
  loinc "6301-6"
  unit "{INR}"
  specimen "Platelet poor plasma"
  decimals 1
  range 0.9..1.1
  critical 0.5..5.0
  value ~ normal(1.0, 0.05) in 0.9..1.1
  noise 3%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}
