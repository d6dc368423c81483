# Drug levels: of people who take the drug, as usually dosed; a module orders them of nobody else. The range is the
# therapeutic one.
lab lithium_level {
  title "Lithium [Moles/volume] in Serum or Plasma"
  short "Lithium"
  loinc "14334-7"
  unit "mmol/L"
  specimen "Serum or Plasma"
  decimals 1
  range 0.6..1.2
  critical 0..2
  value ~ normal(0.75, 0.15) in 0.4..1.2
  noise 12%
  turnaround 12
  category laboratory
  source "LOINC 2.78; APA; FDA label; levels: memory"
}

lab valproate_level {
  title "Valproate [Mass/volume] in Serum or Plasma"
  short "Valproic acid"
  loinc "4086-5"
  unit "ug/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 50..100
  critical 0..175
  value ~ normal(70, 16) in 35..118
  noise 14%
  category laboratory
  source "LOINC 2.78; FDA label; levels: memory"
}

lab carbamazepine_level {
  title "carBAMazepine [Mass/volume] in Serum or Plasma"
  short "Carbamazepine"
  loinc "3432-2"
  unit "ug/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 4.0..12.0
  critical 0..20
  value ~ normal(7.6, 1.6) in 3.5..12.5
  noise 12%
  category laboratory
  source "LOINC 2.78; FDA label; levels: memory"
}

lab phenytoin_level {
  title "Phenytoin [Mass/volume] in Serum or Plasma"
  short "Phenytoin"
  loinc "3968-5"
  unit "ug/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 10.0..20.0
  critical 0..30
  value ~ normal(13, 3.2) in 5..22
  noise 16%
  category laboratory
  source "LOINC 2.78; FDA label; levels: memory"
}

lab phenobarbital_level {
  title "PHENobarbital [Mass/volume] in Serum or Plasma"
  short "Phenobarbital"
  loinc "3948-7"
  unit "ug/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 15..40
  critical 0..60
  value ~ normal(25, 6) in 12..42
  noise 9%
  category laboratory
  source "LOINC 2.78; FDA label; levels: memory"
}

lab lamotrigine_level {
  title "lamoTRIgine [Mass/volume] in Serum or Plasma"
  short "Lamotrigine"
  loinc "6948-4"
  unit "ug/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 2.5..15.0
  critical 0..25
  value ~ lognormal(6.2, 2.4) in 1.5..15
  noise 15%
  turnaround 30
  category laboratory
  source "LOINC 2.78; range of a large US laboratory; levels: memory"
}

lab levetiracetam_level {
  title "levETIRAcetam [Mass/volume] in Serum or Plasma"
  short "Levetiracetam"
  loinc "30471-7"
  unit "ug/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 10.0..40.0
  value ~ lognormal(20, 7) in 6..45
  noise 18%
  turnaround 30
  category laboratory
  source "LOINC 2.78; range of a large US laboratory; levels: memory"
}

lab digoxin_level {
  title "Digoxin [Mass/volume] in Serum or Plasma"
  short "Digoxin"
  loinc "10535-3"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 0.5..2.0
  critical 0..2.5
  value ~ normal(0.8, 0.2) in 0.3..1.6
  noise 14%
  category laboratory
  source "LOINC 2.78; 2022 AHA/ACC/HFSA, 0.5 to 0.9 in heart failure; levels: memory"
}

lab theophylline_level {
  title "Theophylline [Mass/volume] in Serum or Plasma"
  short "Theophylline"
  loinc "4049-3"
  unit "ug/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 10.0..20.0
  critical 0..25
  value ~ normal(12, 2.5) in 6..19
  noise 14%
  category laboratory
  source "LOINC 2.78; FDA label; levels: memory"
}

lab tacrolimus_level {
  title "Tacrolimus [Mass/volume] in Blood"
  short "Tacrolimus"
  loinc "11253-2"
  unit "ng/mL"
  specimen "Blood"
  decimals 1
  range 5.0..15.0
  critical 0..20
  value ~ normal(8, 1.8) in 4..14
  noise 18%
  turnaround 30
  category laboratory
  source "LOINC 2.78; range of a large US laboratory; levels: memory"
}

lab cyclosporine_level {
  title "cycloSPORINE [Mass/volume] in Blood"
  short "Cyclosporine"
  loinc "3520-4"
  unit "ng/mL"
  specimen "Blood"
  decimals 0
  range 100..300
  critical 0..500
  value ~ normal(175, 40) in 80..320
  noise 18%
  turnaround 30
  category laboratory
  source "LOINC 2.78; range of a large US laboratory; levels: memory"
}

lab vancomycin_trough {
  title "Vancomycin [Mass/volume] in Serum or Plasma --trough"
  short "Vancomycin trough"
  loinc "4092-3"
  unit "ug/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 10.0..20.0
  critical 0..25
  value ~ normal(14.5, 3) in 6..22
  noise 16%
  category laboratory
  source "LOINC 2.78; ASHP/IDSA; levels: memory"
}

lab methotrexate_level {
  title "Methotrexate [Moles/volume] in Serum or Plasma"
  short "Methotrexate"
  loinc "14836-1"
  unit "umol/L"
  specimen "Serum or Plasma"
  decimals 2
  range 0.00..0.10
  value ~ lognormal(0.05, 0.02) in 0.01..0.1
  noise 20%
  turnaround 30
  category laboratory
  source "LOINC 2.78; 48 to 72 hours after a high dose; levels: memory"
}

lab ethanol {
  title "Ethanol [Mass/volume] in Serum or Plasma"
  short "Ethanol"
  loinc "5643-2"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..9
  critical 0..400
  value ~ lognormal(1, 0.5) in 0..4
  noise 10%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab acetaminophen_level {
  title "Acetaminophen [Mass/volume] in Serum or Plasma"
  short "Acetaminophen"
  loinc "3298-7"
  unit "ug/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..20
  critical 0..150
  value ~ lognormal(2, 1) in 0..8
  noise 15%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab salicylate_level {
  title "Salicylates [Mass/volume] in Serum or Plasma"
  short "Salicylate"
  loinc "4024-6"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..30.0
  critical 0..50
  value ~ lognormal(1, 0.4) in 0..3
  noise 15%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}
