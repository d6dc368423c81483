# Blood gases. Bicarbonate follows the total carbon dioxide of the metabolic panel, carbon dioxide pressure follows it as
# the lungs compensate (Winters below 24, half as much above), pH by Henderson-Hasselbalch, oxygen pressure the saturation
# (Severinghaus solved for pressure: Ellis 1989), on air; above 97.4 the curve is flat and pressure varies by itself.
lab bicarbonate {
  title "Bicarbonate [Moles/volume] in Arterial blood"
  short "Bicarbonate, arterial"
  loinc "1960-4"
  unit "mmol/L"
  specimen "Arterial blood"
  decimals 1
  range 21.0..28.0
  critical 10..40
  value = co2 - 1.3
  noise 0%
  turnaround 0.1
  category laboratory
  source "LOINC 2.78; total less dissolved carbon dioxide"
}

lab pco2 {
  title "Carbon dioxide [Partial pressure] in Arterial blood"
  short "pCO2, arterial"
  loinc "2019-8"
  unit "mm[Hg]"
  specimen "Arterial blood"
  decimals 0
  range 35..45
  critical 20..70
  value = 40 + (1.2 when bicarbonate < 24 else 0.6) * (bicarbonate - 24)
  noise 4%
  turnaround 0.1
  category laboratory
  source "LOINC 2.78; EFLM; compensation: Winters 1967"
}

lab blood_ph {
  title "pH of Arterial blood"
  short "pH, arterial"
  loinc "2744-1"
  unit "[pH]"
  specimen "Arterial blood"
  decimals 2
  range 7.35..7.45
  critical 7.2..7.6
  value = 6.1 + log(bicarbonate / (0.0307 * pco2)) / 2.302585
  noise 0%
  turnaround 0.1
  category laboratory
  source "LOINC 2.78; Henderson-Hasselbalch"
}

lab arterial_saturation {
  title "Oxygen saturation in Arterial blood"
  short "Oxygen saturation, arterial"
  loinc "2708-6"
  unit "%"
  specimen "Arterial blood"
  decimals 0
  range 95..100
  critical 88..100
  value = spo2
  noise 0%
  turnaround 0.1
  category laboratory
  source "LOINC 2.78; as by oximetry"
}

lab po2 {
  title "Oxygen [Partial pressure] in Arterial blood"
  short "pO2, arterial"
  loinc "2703-7"
  unit "mm[Hg]"
  specimen "Arterial blood"
  decimals 0
  range 80..100
  critical 40..500
  value = pow(sqrt(125000 + pow(11700 / (100 / min(97.4, spo2) - 1), 2)) + 11700 / (100 / min(97.4, spo2) - 1), 0.333333) - pow(125000 / (sqrt(125000 + pow(11700 / (100 / min(97.4, spo2) - 1), 2)) + 11700 / (100 / min(97.4, spo2) - 1)), 0.333333)
  noise 4%
  noise 0.3% when spo2 < 97.4
  turnaround 0.1
  category laboratory
  source "LOINC 2.78; Severinghaus 1979, Ellis 1989"
}

lab lactate {
  title "Lactate [Moles/volume] in Serum or Plasma"
  short "Lactate"
  loinc "2524-7"
  unit "mmol/L"
  specimen "Serum or Plasma"
  decimals 1
  range 0.5..2.2
  critical 0..4
  value ~ lognormal(1.15, 0.3) in 0.6..2.1
  noise 22%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab base_excess {
  title "Base excess in Arterial blood by calculation"
  short "Base excess"
  loinc "1925-7"
  unit "mmol/L"
  specimen "Arterial blood"
  decimals 1
  range -3.0..3.0
  value = 0.93 * (bicarbonate - 24.4 + 14.8 * (blood_ph - 7.4))
  noise 0%
  turnaround 0.1
  category laboratory
  source "LOINC 2.78; Siggaard-Andersen, Van Slyke equation"
}
