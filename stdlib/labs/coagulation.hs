# Coagulation. Prothrombin time follows the INR at a sensitivity index of 1. Ranges: a large US laboratory.
lab prothrombin_time {
  title "Prothrombin time (PT)"
  short "Prothrombin time"
  loinc "5902-2"
  unit "s"
  specimen "Platelet poor plasma"
  decimals 1
  range 9.0..11.5
  critical 5..60
  value = 10.4 * inr
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; definition of the INR, sensitivity index 1; normal mean 10.4 s: memory"
}

lab aptt {
  title "aPTT in Platelet poor plasma by Coagulation assay"
  short "aPTT"
  loinc "14979-9"
  unit "s"
  specimen "Platelet poor plasma"
  decimals 0
  range 23..32
  critical 15..100
  value ~ normal(27.5, 1.8) in 23..32
  noise 3%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab fibrinogen {
  title "Fibrinogen [Mass/volume] in Platelet poor plasma by Coagulation assay"
  short "Fibrinogen"
  loinc "3255-7"
  unit "mg/dL"
  specimen "Platelet poor plasma"
  decimals 0
  range 175..425
  critical 100..900
  value ~ normal(295, 48) in 185..415
  noise 10%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab d_dimer {
  title "Fibrin D-dimer FEU [Mass/volume] in Platelet poor plasma"
  short "D-dimer"
  loinc "48065-7"
  unit "ng/mL{FEU}"
  specimen "Platelet poor plasma"
  decimals 0
  range 0..500
  value ~ by age {
    0..49: lognormal(220, 90) in 60..490
    50..69: lognormal(310, 130) in 80..690
    70..: lognormal(480, 220) in 110..1100
  }
  noise 23%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab antithrombin {
  title "Antithrombin actual/normal in Platelet poor plasma by Chromogenic method"
  short "Antithrombin activity"
  loinc "27811-9"
  unit "%"
  specimen "Platelet poor plasma"
  decimals 0
  range 80..120
  value ~ normal(101, 8) in 81..119
  noise 5%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab anti_xa {
  title "Heparin unfractionated [Units/volume] in Platelet poor plasma by Chromogenic method"
  short "Anti-Xa, heparin"
  loinc "3274-8"
  unit "[IU]/mL"
  specimen "Platelet poor plasma"
  decimals 2
  range 0.30..0.70
  critical 0..1.2
  value ~ normal(0.48, 0.1) in 0.3..0.7
  noise 10%
  category laboratory
  source "LOINC 2.78; of people on heparin; therapeutic range: CHEST 2012; levels: memory"
}
