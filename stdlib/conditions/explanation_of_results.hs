# A visit to talk about what tests have shown. Code: ICD-10-CM FY2026, Z71.2. Journeys bring it.
condition explanation_of_results {
  title "Explanation of results"
  kind care
  prevalence 100%
  code icd10 Z71.2
  reason "Results of tests"
  source "ICD-10-CM FY2026"
}
