# What is asked of a person's life, with answers of LOINC's lists. Smoking: NHIS 2022 by age, of those who don't smoke now (module
# tobacco_use sets who does). Needs: Accountable Health Communities screening, shares by kind of coverage as in its first
# report and in USDA 2023 (food), NHIS 2022 (transport); who has no address has no steady place to live.
lab smoking_status {
  title "Tobacco smoking status"
  short "Smoking status"
  loinc "72166-2"
  category survey
  answer every_day "Current every day smoker" "LA18976-3" abnormal
  answer some_days "Current some day smoker" "LA18977-1" abnormal
  answer former "Former smoker" "LA15920-4"
  answer never "Never smoker" "LA18978-9"
  value ~ by age {
    0..17: { never: 99.5%, former: rest }
    18..34: { never: 91%, former: rest }
    35..49: { never: 80%, former: rest }
    50..64: { never: 71%, former: rest }
    65..: { never: 58%, former: rest }
  }
  source "LOINC 2.78, answer list LL2201-3; NHIS 2022; shares of former smokers by age: memory"
}

lab housing_status {
  title "Housing status"
  short "Housing"
  loinc "71802-3"
  category survey
  answer steady "I have a steady place to live" "LA31993-1"
  answer worried "I have a place to live today, but I am worried about losing it in the future" "LA31994-9" abnormal
  answer unsteady "I do not have a steady place to live" "LA31995-6" abnormal
  value ~ by address {
    homeless: { unsteady: 100% }
    street: by coverage {
      medicaid: { steady: 84%, worried: 12%, unsteady: rest }
      dual: { steady: 88%, worried: 9.5%, unsteady: rest }
      medicare_disability: { steady: 89%, worried: 9%, unsteady: rest }
      uninsured: { steady: 86%, worried: 11%, unsteady: rest }
      marketplace: { steady: 94%, worried: rest }
      other: { steady: 94%, worried: rest }
      commercial: { steady: 97%, worried: rest }
      military: { steady: 97%, worried: rest }
      original_medicare: { steady: 97.5%, worried: rest }
      medicare_advantage: { steady: 97%, worried: rest }
    }
    abroad: { steady: 100% }
  }
  source "LOINC 2.78, answer list LL5876-9; CMS AHC model, first evaluation 2020; shares by coverage: memory"
}

lab food_worry {
  title "Within the past 12 months we worried whether our food would run out before we got money to buy more [U.S. FSS]"
  short "Worry about food"
  loinc "88122-7"
  category survey
  answer often "Often true" "LA28397-0" abnormal
  answer sometimes "Sometimes true" "LA6729-3" abnormal
  answer never "Never true" "LA28398-8"
  value ~ by coverage {
    medicaid: { never: 68%, sometimes: 23%, often: rest }
    dual: { never: 70%, sometimes: 22%, often: rest }
    medicare_disability: { never: 76%, sometimes: 17%, often: rest }
    uninsured: { never: 76%, sometimes: 17%, often: rest }
    marketplace: { never: 89%, sometimes: 9%, often: rest }
    other: { never: 89%, sometimes: 9%, often: rest }
    commercial: { never: 95%, sometimes: 4.2%, often: rest }
    military: { never: 94%, sometimes: 5%, often: rest }
    original_medicare: { never: 95%, sometimes: 4.2%, often: rest }
    medicare_advantage: { never: 92%, sometimes: 6.5%, often: rest }
  }
  source "LOINC 2.78, answer list LL4730-9; USDA household food security 2023; shares by coverage: memory"
}

lab food_lack {
  title "Within the past 12 months the food we bought just didn't last and we didn't have money to get more [U.S. FSS]"
  short "Lack of food"
  loinc "88123-5"
  category survey
  answer often "Often true" "LA28397-0" abnormal
  answer sometimes "Sometimes true" "LA6729-3" abnormal
  answer never "Never true" "LA28398-8"
  value ~ by food_worry {
    often: { often: 62%, sometimes: 30%, never: rest }
    sometimes: { often: 4%, sometimes: 58%, never: rest }
    never: { sometimes: 1%, never: rest }
  }
  source "LOINC 2.78, answer list LL4730-9; USDA household food security 2023; shares: memory"
}

lab transport_need {
  title "Has lack of transportation kept you from medical appointments, meetings, work, or from getting things needed for daily living"
  short "Lack of transportation"
  loinc "93030-5"
  category survey
  answer yes "Yes" "LA33-6" abnormal
  answer no "No" "LA32-8"
  value ~ by food_worry {
    often: { yes: 34%, no: rest }
    sometimes: { yes: 16%, no: rest }
    never: { yes: 2.6%, no: rest }
  }
  source "LOINC 2.78; NHIS 2022 (5.7% of adults lack transportation); shares: memory"
}

panel social_needs {
  title "Accountable health communities (AHC) health-related social needs screening (HRSN) tool"
  loinc "96777-8"
  labs housing_status, food_worry, food_lack, transport_need
  source "LOINC 2.78; four of its questions"
}
