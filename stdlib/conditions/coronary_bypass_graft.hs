# A bypass of the coronary arteries made within the period, as the journey of cardiac surgery has it. Those who had theirs
# before are in module cad (revascularization). Code: ICD-10-CM FY2026, Z95.1. Cardiac rehabilitation and a statin of high
# intensity, aspirin and a beta blocker after it: 2021 ACC/AHA/SCAI guideline for coronary revascularization, module cad.
condition coronary_bypass_graft {
  title "Coronary artery bypass graft"
  among cad
  age_from 18
  code icd10 Z48.812 when visit.reason == coronary_bypass_graft
  code icd10 Z95.1 when visit.kind != surgical_stay
  reason "Follow-up after coronary bypass"
  source "ICD-10-CM FY2026; who has one: module cad and the journeys"
}
