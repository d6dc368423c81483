# Antibodies and antigens in blood, blood group, screens without numbers. The level is that of people without the disease.
lab hiv_screen {
  title "HIV 1+2 Ab+HIV1 p24 Ag [Presence] in Serum or Plasma by Immunoassay"
  short "HIV antigen/antibody"
  loinc "56888-1"
  specimen "Serum or Plasma"
  answers "Nonreactive" "LA15256-3", "Reactive" "LA15255-5"
  decimals 0
  range 0..0
  value ~ { 0: 99.9%, 1: rest }
  noise 0%
  turnaround 12
  category laboratory
  source "LOINC 2.78; false positives 0.1%: memory"
}

lab hcv_antibody {
  title "Hepatitis C virus Ab [Presence] in Serum or Plasma by Immunoassay"
  short "Hepatitis C antibody"
  loinc "13955-0"
  specimen "Serum or Plasma"
  answers "Nonreactive" "LA15256-3", "Reactive" "LA15255-5"
  decimals 0
  range 0..0
  value ~ { 0: 99.4%, 1: rest }
  noise 0%
  turnaround 12
  category laboratory
  source "LOINC 2.78; cured or false positive: memory"
}

lab hbs_antigen {
  title "Hepatitis B virus surface Ag [Presence] in Serum or Plasma by Immunoassay"
  short "Hepatitis B surface antigen"
  loinc "5196-1"
  specimen "Serum or Plasma"
  answers "Nonreactive" "LA15256-3", "Reactive" "LA15255-5"
  decimals 0
  range 0..0
  value ~ { 0: 99.8%, 1: rest }
  noise 0%
  turnaround 12
  category laboratory
  source "LOINC 2.78; NHANES, 0.2 to 0.3%"
}

lab hbc_antibody {
  title "Hepatitis B virus core Ab [Presence] in Serum or Plasma by Immunoassay"
  short "Hepatitis B core antibody"
  loinc "13952-7"
  specimen "Serum or Plasma"
  answers "Nonreactive" "LA15256-3", "Reactive" "LA15255-5"
  decimals 0
  range 0..0
  value ~ by age { 0..39: { 0: 98%, 1: rest }, 40..: { 0: 94.5%, 1: rest } }
  noise 0%
  turnaround 12
  category laboratory
  source "LOINC 2.78; NHANES, 4.3% of adults; by age: memory"
}

lab rpr {
  title "Reagin Ab [Presence] in Serum by RPR"
  short "RPR"
  loinc "20507-0"
  specimen "Serum"
  answers "Nonreactive" "LA15256-3", "Reactive" "LA15255-5"
  decimals 0
  range 0..0
  value ~ { 0: 99.6%, 1: rest }
  noise 0%
  turnaround 18
  category laboratory
  source "LOINC 2.78; memory"
}

lab rubella_immunity {
  title "Rubella virus IgG Ab [Presence] in Serum by Immunoassay"
  short "Rubella immunity"
  loinc "25514-1"
  specimen "Serum"
  answers "Immune", "Not immune"
  decimals 0
  range 0..0
  value ~ { 0: 93%, 1: rest }
  noise 0%
  turnaround 18
  category laboratory
  source "LOINC 2.78; NHANES, 9 in 10 immune; memory"
}

lab ana {
  title "Nuclear Ab [Presence] in Serum by Immunofluorescence"
  short "ANA screen"
  loinc "5047-6"
  specimen "Serum"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ by sex { female: { 0: 85%, 1: rest }, male: { 0: 91%, 1: rest } }
  noise 0%
  turnaround 24
  category laboratory
  source "LOINC 2.78; NHANES, 12 to 16% have it in low titer"
}

lab abo_group {
  title "ABO group [Type] in Blood"
  short "ABO blood group"
  loinc "883-9"
  specimen "Blood"
  answers "Group O" "LA19708-9", "Group A" "LA19710-5", "Group B" "LA19709-7", "Group AB" "LA28449-9"
  decimals 0
  value ~ by race {
    hispanic: { 0: 57%, 1: 31%, 2: 10%, 3: rest }
    white_nh: { 0: 45%, 1: 40%, 2: 11%, 3: rest }
    black_nh: { 0: 50%, 1: 26%, 2: 20%, 3: rest }
    aian_nh: { 0: 55%, 1: 35%, 2: 8%, 3: rest }
    asian_nh: { 0: 40%, 1: 28%, 2: 25%, 3: rest }
    nhpi_nh: { 0: 45%, 1: 38%, 2: 13%, 3: rest }
    other_nh: { 0: 46%, 1: 36%, 2: 14%, 3: rest }
    two_or_more_nh: { 0: 46%, 1: 36%, 2: 14%, 3: rest }
  }
  noise 0%
  turnaround 1
  category laboratory
  source "LOINC 2.78; Garratty 2004, US blood donors, rounded; small groups: memory"
}

lab rh_type {
  title "Rh [Type] in Blood"
  short "Rh type"
  loinc "10331-7"
  specimen "Blood"
  answers "Positive" "LA6576-8", "Negative" "LA6577-6"
  decimals 0
  range 0..0
  value ~ by race {
    hispanic: { 0: 93%, 1: rest }
    white_nh: { 0: 83%, 1: rest }
    black_nh: { 0: 93%, 1: rest }
    aian_nh: { 0: 90%, 1: rest }
    asian_nh: { 0: 98%, 1: rest }
    nhpi_nh: { 0: 98%, 1: rest }
    other_nh: { 0: 88%, 1: rest }
    two_or_more_nh: { 0: 88%, 1: rest }
  }
  noise 0%
  turnaround 1
  category laboratory
  source "LOINC 2.78; Garratty 2004, US blood donors, rounded; small groups: memory"
}

lab antibody_screen {
  title "Blood group antibody screen [Presence] in Serum or Plasma"
  short "Red cell antibody screen"
  loinc "890-4"
  specimen "Serum or Plasma"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 98.5%, 1: rest }
  noise 0%
  turnaround 1
  category laboratory
  source "LOINC 2.78; memory"
}

lab urine_hcg {
  title "Choriogonadotropin (pregnancy test) [Presence] in Urine"
  short "Pregnancy test, urine"
  loinc "2106-3"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 100% }
  noise 0%
  turnaround 0.1
  category laboratory
  source "LOINC 2.78; a condition pregnancy sets it"
}

lab fit {
  title "Hemoglobin.gastrointestinal.lower [Presence] in Stool by Immunoassay"
  short "Fecal immunochemical test"
  loinc "29771-3"
  specimen "Stool"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ by age { 0..64: { 0: 96%, 1: rest }, 65..: { 0: 94%, 1: rest } }
  noise 0%
  turnaround 24
  category laboratory
  source "LOINC 2.78; screening positivity of 4 to 7%: memory"
}

lab pap_smear {
  title "General categories [Interpretation] of Cervical or vaginal smear or scraping by Cyto stain"
  short "Pap smear"
  loinc "19762-4"
  specimen "Cervix"
  answers "Negative for intraepithelial lesion or malignancy", "Atypical squamous cells of undetermined significance", "Low-grade squamous intraepithelial lesion", "High-grade squamous intraepithelial lesion"
  decimals 0
  range 0..0
  value ~ { 0: 94.6%, 1: 3.1%, 2: 1.9%, 3: rest }
  noise 0%
  turnaround 96
  ages 18
  category laboratory
  source "LOINC 2.78; CAP benchmarks, rounded: memory; Bethesda 2014"
}
