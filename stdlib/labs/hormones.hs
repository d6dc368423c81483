# Hormones beyond thyroid: adrenal, gonads, pituitary, pancreas. Ranges: a large US laboratory; adults, morning.
lab free_t3 {
  title "Triiodothyronine (T3) Free [Mass/volume] in Serum or Plasma"
  short "Free T3"
  loinc "3051-0"
  unit "pg/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 2.3..4.2
  value = 3.1 * pow(free_t4 / 1.2, 1.1)
  noise 5%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory; fit to free T4: memory"
}

lab total_t3 {
  title "Triiodothyronine (T3) [Mass/volume] in Serum or Plasma"
  short "Total T3"
  loinc "3053-6"
  unit "ng/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 76..181
  value = 118 * pow(free_t4 / 1.2, 1.1)
  noise 7%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory; fit to free T4: memory"
}

lab tpo_antibody {
  title "Thyroperoxidase Ab [Units/volume] in Serum or Plasma"
  short "TPO antibodies"
  loinc "8099-4"
  unit "[IU]/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..8
  value ~ lognormal(2.4, 1.4) in 1..8
  noise 10%
  turnaround 12
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab thyroglobulin {
  title "Thyroglobulin [Mass/volume] in Serum or Plasma"
  short "Thyroglobulin"
  loinc "3013-0"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 2.8..40.9
  value ~ lognormal(12, 7) in 3..40
  noise 13%
  turnaround 30
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab cortisol {
  title "Cortisol [Mass/volume] in Serum or Plasma --morning specimen"
  short "Cortisol, morning"
  loinc "9813-7"
  unit "ug/dL"
  specimen "Serum or Plasma"
  decimals 1
  range 4.0..22.0
  value ~ normal(12.5, 3.2) in 5.5..21
  noise 16%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab acth {
  title "Corticotropin [Mass/volume] in Plasma"
  short "ACTH"
  loinc "2141-0"
  unit "pg/mL"
  specimen "Plasma"
  decimals 0
  range 6..50
  value ~ lognormal(20, 8) in 7..48
  noise 22%
  turnaround 30
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab aldosterone {
  title "Aldosterone [Mass/volume] in Serum or Plasma"
  short "Aldosterone"
  loinc "1763-2"
  unit "ng/dL"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..28.0
  value ~ lognormal(8, 4.5) in 1.5..26
  noise 25%
  turnaround 60
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab renin_activity {
  title "Renin [Enzymatic activity/volume] in Plasma"
  short "Plasma renin activity"
  loinc "2915-7"
  unit "ng/mL/h"
  specimen "Plasma"
  decimals 2
  range 0.25..5.82
  value ~ lognormal(1.4, 0.9) in 0.3..5.5
  noise 28%
  turnaround 60
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab testosterone {
  title "Testosterone [Mass/volume] in Serum or Plasma"
  short "Testosterone, total"
  loinc "2986-8"
  unit "ng/dL"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 2..45, male: by age { 0..11: 0..20, 12..17: 20..1000, 18..: 250..1100 } }
  value ~ by sex {
    female: lognormal(22, 9) in 4..44
    male: by age {
      0..11: lognormal(6, 3) in 2..18
      12..17: normal(400, 140) in 60..900
      18..49: normal(540, 140) in 265..1000
      50..: normal(450, 120) in 255..900
    }
  }
  noise 14%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab estradiol {
  title "Estradiol (E2) [Mass/volume] in Serum or Plasma"
  short "Estradiol"
  loinc "2243-4"
  unit "pg/mL"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: by age { 12..49: 15..350, 50..: 0..31 }, male: 0..39 }
  value ~ by sex {
    female: by age {
      0..11: lognormal(6, 3) in 2..18
      12..49: lognormal(95, 70) in 18..340
      50..: lognormal(11, 6) in 3..30
    }
    male: lognormal(24, 6) in 8..38
  }
  noise 22%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab progesterone {
  title "Progesterone [Mass/volume] in Serum or Plasma"
  short "Progesterone"
  loinc "2839-9"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 1
  value ~ by sex {
    female: by age {
      0..11: lognormal(0.3, 0.1) in 0.1..0.8
      12..49: lognormal(3.2, 4) in 0.2..24
      50..: lognormal(0.3, 0.1) in 0.1..0.8
    }
    male: lognormal(0.4, 0.15) in 0.1..1
  }
  noise 25%
  turnaround 12
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab fsh {
  title "Follitropin [Units/volume] in Serum or Plasma"
  short "FSH"
  loinc "15067-2"
  unit "m[IU]/mL"
  specimen "Serum or Plasma"
  decimals 1
  range by sex {
    female: by age { 12..49: 1.5..17.0, 50..: 16.0..157.0 }
    male: by age { 18..: 1.4..12.8 }
  }
  value ~ by sex {
    female: by age {
      0..11: lognormal(2.2, 1) in 0.4..6
      12..49: lognormal(6, 2.6) in 1.8..16.5
      50..: lognormal(62, 24) in 22..150
    }
    male: by age { 0..11: lognormal(1, 0.5) in 0.2..4, 12..: lognormal(4.6, 2) in 1.6..12.5 }
  }
  noise 14%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab lh {
  title "Lutropin [Units/volume] in Serum or Plasma"
  short "LH"
  loinc "10501-5"
  unit "m[IU]/mL"
  specimen "Serum or Plasma"
  decimals 1
  range by sex {
    female: by age { 12..49: 0.5..76.0, 50..: 10.0..55.0 }
    male: by age { 18..: 1.6..8.6 }
  }
  value ~ by sex {
    female: by age {
      0..11: lognormal(0.3, 0.2) in 0.1..1
      12..49: lognormal(6.5, 5) in 1..60
      50..: lognormal(28, 9) in 12..54
    }
    male: by age { 0..11: lognormal(0.3, 0.2) in 0.1..1, 12..: lognormal(4, 1.5) in 1.7..8.4 }
  }
  noise 20%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab prolactin {
  title "Prolactin [Mass/volume] in Serum or Plasma"
  short "Prolactin"
  loinc "20568-2"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 1
  range by sex { female: 3.0..30.0, male: 2.0..18.0 }
  value ~ by sex { female: lognormal(10.5, 4.5) in 3.5..28, male: lognormal(7.5, 2.8) in 2.5..17 }
  noise 22%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab hcg {
  title "Choriogonadotropin.beta subunit [Units/volume] in Serum or Plasma"
  short "hCG, quantitative"
  loinc "21198-7"
  unit "m[IU]/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..5
  value ~ lognormal(1.2, 0.8) in 0..4
  noise 15%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab insulin {
  title "Insulin [Units/volume] in Serum or Plasma"
  short "Insulin, fasting"
  loinc "20448-7"
  unit "u[IU]/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..18.4
  value = 6.5 * pow(max(18, bmi) / 25, 1.8)
  noise 25%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory; fit to body mass index: memory"
}

lab c_peptide {
  title "C peptide [Mass/volume] in Serum or Plasma"
  short "C-peptide"
  loinc "1986-9"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 2
  range 0.80..3.85
  value = 1.9 * pow(max(18, bmi) / 25, 1.1)
  noise 15%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory; fit to body mass index: memory"
}

lab anti_gad {
  title "Glutamate decarboxylase 65 Ab [Units/volume] in Serum"
  short "GAD65 antibodies"
  loinc "30347-9"
  unit "[IU]/mL"
  specimen "Serum"
  decimals 0
  range 0..4
  value ~ lognormal(1.4, 0.8) in 0..4
  noise 10%
  turnaround 60
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab igf_1 {
  title "Insulin-like growth factor-I [Mass/volume] in Serum or Plasma"
  short "IGF-1"
  loinc "2484-4"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 0
  range by age { 18..39: 83..420, 40..59: 50..317, 60..: 34..245 }
  value ~ by age {
    0..17: lognormal(230, 80) in 50..500
    18..39: lognormal(195, 55) in 90..400
    40..59: lognormal(140, 45) in 60..300
    60..: lognormal(110, 38) in 40..235
  }
  noise 12%
  turnaround 30
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}
