# Every kind of definition that this version builds: a payer, a lab, a panel, a drug, a procedure, and a condition that
# uses them; `like` starts from a definition of the library's. A definition with a name of the library's replaces it.
payer county_program {
  title "Indigent care program of a county"
  adjective county_program
  age 0..64
  source "made up for this example"
}
lab ferritin_index {
  title "Ferritin index"
  short "Ferritin index"
  unit "{index}"
  specimen "Serum or Plasma"
  decimals 2
  range by sex { female: 0.3..1.8, male: 0.4..2.2 }
  value ~ normal(1, 0.25) in 0.2..2.4
  noise 8%
  source "made up for this example"
}
panel iron_panel {
  title "Iron panel"
  labs ferritin_index, hemoglobin, glucometer
  source "made up for this example"
}
drug ferrous_sulfate {
  name "ferrous sulfate 325 MG Oral Tablet"
  ingredient "ferrous sulfate"
  strength "325mg"
  form "tablet"
  route "oral"
  frequency daily
  sig "Take 1 tablet by mouth once daily"
  class iron
  quantity 30
  days_supply 30
  refills 5
  source "made up for this example; no RxNorm code is given"
}
procedure iron_infusion {
  title "Infusion of iron"
  cpt "96365"
  minutes 60
  source "CPT number; the title and the minutes are made up for this example"
}
condition iron_deficiency {
  title "Iron deficiency anemia"
  adjective anemic
  prevalence by sex {
    female: by age { 0..11: 1%, 12..49: 8%, 50..: 4% }
    male: by age { 0..64: 1%, 65..: 3% }
  }
  excludes ckd
  lab ferritin_index ~ normal(0.25, 0.08) in 0.05..0.4
  shift hemoglobin -2.2
  code icd10 D50.9
  treat ferrous_sulfate daily 85%
  visits office oncology 1 per year
  monitor iron_panel 3 per year
  perform iron_infusion 0.4 per year
  reason "Follow-up of anemia"
  source "made up for this example"
}
lab glucometer like glucose {
  title "Glucose [Mass/volume] in Capillary blood by Glucometer"
  short "Glucose, bedside"
  loinc "41653-7"
  noise 9%
}
cohort anemic: 120 anemic women, age 18..49, NC, with encounters, labs, medications, procedures
cohort covered: 60 adults, NC, age < 65, with encounters {
  coverage ~ { county_program: 100% }
}

expect {
  mean(anemic, ferritin_index) < 0.4
  all(covered, coverage == county_program and age <= 64)
  share(anemic, count(ferrous_sulfate) >= 1) in 80%..90%
}
