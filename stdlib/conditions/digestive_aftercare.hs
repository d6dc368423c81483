# The visits to the surgeon, and to therapists, after an operation on the digestive system. Code: ICD-10-CM FY2026, guideline I.C.21.c.7:
# aftercare is first. Nobody comes for it by himself: journeys bring it.
condition digestive_aftercare {
  title "Care after an operation on the digestive system"
  kind care
  prevalence 100%
  code icd10 Z48.815
  reason "Follow-up after surgery"
  source "ICD-10-CM FY2026 with its guidelines"
}
