# What is asked of a person's life, with answers of LOINC's lists. Smoking: NHIS 2022 by age, of those who don't smoke now (module
# tobacco_use sets who does). Needs: Accountable Health Communities screening, shares by kind of coverage as in its first
# report and in USDA 2023 (food), NHIS 2022 (transport); who has no address has no steady place to live.
lab smoking_status {
  title "Tobacco smoking status"
  short "Smoking status"
  loinc "72166-2"
  answers "Never smoker" "LA18978-9", "Former smoker" "LA15920-4", "Current some day smoker" "LA18977-1", "Current every day smoker" "LA18976-3"
  decimals 0
  range 0..1
  value ~ by age {
    0..17: { 0: 99.5%, 1: rest }
    18..34: { 0: 91%, 1: rest }
    35..49: { 0: 80%, 1: rest }
    50..64: { 0: 71%, 1: rest }
    65..: { 0: 58%, 1: rest }
  }
  noise 0%
  category survey
  source "LOINC 2.78, answer list LL2201-3; NHIS 2022; shares of former smokers by age: memory"
}

lab housing_status {
  title "Housing status"
  short "Housing"
  loinc "71802-3"
  answers "I have a steady place to live" "LA31993-1", "I have a place to live today, but I am worried about losing it in the future" "LA31994-9", "I do not have a steady place to live" "LA31995-6"
  decimals 0
  range 0..0
  value ~ by address {
    homeless: { 2: 100% }
    street: by coverage {
      medicaid: { 0: 84%, 1: 12%, 2: rest }
      dual: { 0: 88%, 1: 9.5%, 2: rest }
      medicare_disability: { 0: 89%, 1: 9%, 2: rest }
      uninsured: { 0: 86%, 1: 11%, 2: rest }
      marketplace: { 0: 94%, 1: rest }
      other: { 0: 94%, 1: rest }
      commercial: { 0: 97%, 1: rest }
      military: { 0: 97%, 1: rest }
      original_medicare: { 0: 97.5%, 1: rest }
      medicare_advantage: { 0: 97%, 1: rest }
    }
    abroad: { 0: 100% }
  }
  noise 0%
  category survey
  source "LOINC 2.78, answer list LL5876-9; CMS AHC model, first evaluation 2020; shares by coverage: memory"
}

lab food_worry {
  title "Within the past 12 months we worried whether our food would run out before we got money to buy more [U.S. FSS]"
  short "Worry about food"
  loinc "88122-7"
  answers "Never true" "LA28398-8", "Sometimes true" "LA6729-3", "Often true" "LA28397-0"
  decimals 0
  range 0..0
  value ~ by coverage {
    medicaid: { 0: 68%, 1: 23%, 2: rest }
    dual: { 0: 70%, 1: 22%, 2: rest }
    medicare_disability: { 0: 76%, 1: 17%, 2: rest }
    uninsured: { 0: 76%, 1: 17%, 2: rest }
    marketplace: { 0: 89%, 1: 9%, 2: rest }
    other: { 0: 89%, 1: 9%, 2: rest }
    commercial: { 0: 95%, 1: 4.2%, 2: rest }
    military: { 0: 94%, 1: 5%, 2: rest }
    original_medicare: { 0: 95%, 1: 4.2%, 2: rest }
    medicare_advantage: { 0: 92%, 1: 6.5%, 2: rest }
  }
  noise 0%
  category survey
  source "LOINC 2.78, answer list LL4730-9; USDA household food security 2023; shares by coverage: memory"
}

lab food_lack {
  title "Within the past 12 months the food we bought just didn't last and we didn't have money to get more [U.S. FSS]"
  short "Lack of food"
  loinc "88123-5"
  answers "Never true" "LA28398-8", "Sometimes true" "LA6729-3", "Often true" "LA28397-0"
  decimals 0
  range 0..0
  value ~ by food_worry {
    0: { 0: 99%, 1: rest }
    1: { 0: 38%, 1: 58%, 2: rest }
    2: { 0: 8%, 1: 30%, 2: rest }
  }
  noise 0%
  category survey
  source "LOINC 2.78, answer list LL4730-9; USDA household food security 2023; shares: memory"
}

lab transport_need {
  title "Has lack of transportation kept you from medical appointments, meetings, work, or from getting things needed for daily living"
  short "Lack of transportation"
  loinc "93030-5"
  answers "No" "LA32-8", "Yes" "LA33-6"
  decimals 0
  range 0..0
  value ~ by food_worry { 0: { 0: 97.4%, 1: rest }, 1: { 0: 84%, 1: rest }, 2: { 0: 66%, 1: rest } }
  noise 0%
  category survey
  source "LOINC 2.78; NHIS 2022 (5.7% of adults lack transportation); shares: memory"
}

panel social_needs {
  title "Accountable health communities (AHC) health-related social needs screening (HRSN) tool"
  loinc "96777-8"
  labs housing_status, food_worry, food_lack, transport_need
  source "LOINC 2.78; four of its questions"
}
