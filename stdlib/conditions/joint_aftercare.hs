# The visits to the surgeon, and to therapists, after an operation that replaced a joint; the joint, Z96.6-, stands beside it. Code: ICD-10-CM FY2026, guideline I.C.21.c.7:
# aftercare is first. Nobody comes for it by himself: journeys bring it.
condition joint_aftercare {
  title "Care after joint replacement"
  kind care
  prevalence 100%
  code icd10 Z47.1
  reason "Follow-up after surgery"
  source "ICD-10-CM FY2026 with its guidelines"
}
