# Germs: antigens, nucleic acids, cultures. The level is that of people without the infection; a condition sets it at the
# visits of its episodes, as in `lab rapid_strep ~ bernoulli(0.86)`. An answer's place, from 0, is the value.
lab rapid_strep {
  title "Streptococcus pyogenes Ag [Presence] in Throat by Rapid immunoassay"
  short "Rapid strep test"
  loinc "78012-2"
  specimen "Throat"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 96%, 1: rest }
  noise 0%
  turnaround 0.2
  category laboratory
  source "LOINC 2.78; carriage found: memory"
}

lab influenza_a {
  title "Influenza virus A Ag [Presence] in Upper respiratory specimen by Rapid immunoassay"
  short "Influenza A"
  loinc "80382-5"
  specimen "Respiratory specimen"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 99.5%, 1: rest }
  noise 0%
  turnaround 0.3
  category laboratory
  source "LOINC 2.78; false positives: memory"
}

lab influenza_b {
  title "Influenza virus B Ag [Presence] in Upper respiratory specimen by Rapid immunoassay"
  short "Influenza B"
  loinc "80383-3"
  specimen "Respiratory specimen"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 99.5%, 1: rest }
  noise 0%
  turnaround 0.3
  category laboratory
  source "LOINC 2.78; false positives: memory"
}

lab covid_pcr {
  title "SARS-CoV-2 (COVID-19) RNA [Presence] in Respiratory specimen by NAA with probe detection"
  short "SARS-CoV-2 RNA"
  loinc "94500-6"
  specimen "Respiratory specimen"
  answers "Not detected" "LA11883-8", "Detected" "LA11882-0"
  decimals 0
  range 0..0
  value ~ { 0: 99%, 1: rest }
  noise 0%
  turnaround 8
  category laboratory
  source "LOINC 2.78; share without symptoms: memory"
}

lab rsv {
  title "Respiratory syncytial virus RNA [Presence] in Respiratory specimen by NAA with probe detection"
  short "RSV RNA"
  loinc "92131-2"
  specimen "Respiratory specimen"
  answers "Not detected" "LA11883-8", "Detected" "LA11882-0"
  decimals 0
  range 0..0
  value ~ { 0: 99.5%, 1: rest }
  noise 0%
  turnaround 2
  category laboratory
  source "LOINC 2.78; share without symptoms: memory"
}

lab urine_culture {
  title "Bacteria identified in Urine by Culture"
  short "Urine culture"
  loinc "630-4"
  specimen "Urine"
  answers "No growth", "Mixed flora", "Escherichia coli", "Klebsiella pneumoniae", "Proteus mirabilis", "Enterococcus faecalis"
  decimals 0
  range 0..0
  value ~ { 0: 78%, 1: 19%, 2: rest }
  noise 0%
  turnaround 48
  category laboratory
  source "LOINC 2.78; asymptomatic bacteriuria 3%: IDSA 2019, memory"
}

lab blood_culture {
  title "Bacteria identified in Blood by Culture"
  short "Blood culture"
  loinc "600-7"
  specimen "Blood"
  answers "No growth in 5 days", "Coagulase-negative staphylococcus", "Escherichia coli", "Staphylococcus aureus", "Streptococcus pneumoniae", "Klebsiella pneumoniae", "Enterococcus faecalis", "Bacteroides fragilis", "Streptococcus pyogenes"
  decimals 0
  range 0..0
  value ~ { 0: 98%, 1: rest }
  noise 0%
  turnaround 120
  category laboratory
  source "LOINC 2.78; contaminants 2%: memory"
}

lab wound_culture {
  title "Bacteria identified in Wound by Culture"
  short "Wound culture"
  loinc "6462-6"
  answers "No growth", "Mixed skin flora", "Staphylococcus aureus", "Streptococcus pyogenes", "Pseudomonas aeruginosa"
  decimals 0
  range 0..0
  value ~ { 0: 55%, 1: rest }
  noise 0%
  turnaround 60
  category laboratory
  source "LOINC 2.78; shares: memory"
}

lab throat_culture {
  title "Streptococcus.beta-hemolytic [Presence] in Throat by Organism specific culture"
  short "Throat culture"
  loinc "546-2"
  specimen "Throat"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 95%, 1: rest }
  noise 0%
  turnaround 36
  category laboratory
  source "LOINC 2.78; carriage: memory"
}

lab c_difficile {
  title "Clostridioides difficile toxin A+B [Presence] in Stool"
  short "C. difficile toxin"
  loinc "34713-8"
  specimen "Stool"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 98%, 1: rest }
  noise 0%
  turnaround 6
  category laboratory
  source "LOINC 2.78; carriage: memory"
}

lab h_pylori {
  title "Helicobacter pylori Ag [Presence] in Stool by Immunoassay"
  short "H. pylori stool antigen"
  loinc "17780-8"
  specimen "Stool"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ by age { 0..49: { 0: 85%, 1: rest }, 50..: { 0: 72%, 1: rest } }
  noise 0%
  turnaround 30
  category laboratory
  source "LOINC 2.78; NHANES 1999-2000, rounded: memory"
}

lab group_b_strep {
  title "Streptococcus agalactiae DNA [Presence] in Specimen by NAA with probe detection"
  short "Group B streptococcus"
  loinc "48683-7"
  specimen "Vaginal and rectal swab"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ { 0: 78%, 1: rest }
  noise 0%
  turnaround 30
  category laboratory
  source "LOINC 2.78; ACOG 797, 10 to 30% carry it"
}

lab chlamydia {
  title "Chlamydia trachomatis rRNA [Presence] in Specimen by NAA with probe detection"
  short "Chlamydia"
  loinc "43304-5"
  answers "Not detected" "LA11883-8", "Detected" "LA11882-0"
  decimals 0
  range 0..0
  value ~ by age { 0..24: { 0: 95.5%, 1: rest }, 25..: { 0: 98.8%, 1: rest } }
  noise 0%
  turnaround 36
  category laboratory
  source "LOINC 2.78; CDC STI surveillance, positivity: memory"
}

lab gonorrhea {
  title "Neisseria gonorrhoeae rRNA [Presence] in Specimen by NAA with probe detection"
  short "Gonorrhea"
  loinc "43305-2"
  answers "Not detected" "LA11883-8", "Detected" "LA11882-0"
  decimals 0
  range 0..0
  value ~ { 0: 99.2%, 1: rest }
  noise 0%
  turnaround 36
  category laboratory
  source "LOINC 2.78; CDC STI surveillance, positivity: memory"
}

lab hpv {
  title "Human papilloma virus 16+18+31+33+35+39+45+51+52+56+58+59+66+68 DNA [Presence] in Cervix by NAA with probe detection"
  short "HPV, high-risk types"
  loinc "82675-0"
  specimen "Cervix"
  answers "Not detected" "LA11883-8", "Detected" "LA11882-0"
  decimals 0
  range 0..0
  value ~ by age {
    0..29: { 0: 72%, 1: rest }
    30..39: { 0: 87%, 1: rest }
    40..: { 0: 92%, 1: rest }
  }
  noise 0%
  turnaround 96
  ages 18
  category laboratory
  source "LOINC 2.78; positivity by age: memory"
}
