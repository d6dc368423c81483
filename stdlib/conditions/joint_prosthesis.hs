# An artificial knee or hip that was put in within the period, as the journeys of joint replacement have it. Those who had
# theirs before are in module osteoarthritis (replaced). Codes: ICD-10-CM FY2026: Z96.6- by joint and side; never first at a visit
# for the joint's aftercare.
condition joint_prosthesis {
  title "Artificial joint"
  among osteoarthritis
  on_left = osteoarthritis.replaced == right or osteoarthritis.replaced == none and osteoarthritis.side == left
  code icd10 Z47.1 when visit.reason == joint_prosthesis
  code icd10 Z96.651 when osteoarthritis.site != hip and not on_left and visit.kind != surgical_stay
  code icd10 Z96.652 when osteoarthritis.site != hip and on_left and visit.kind != surgical_stay
  code icd10 Z96.641 when osteoarthritis.site == hip and not on_left and visit.kind != surgical_stay
  code icd10 Z96.642 when osteoarthritis.site == hip and on_left and visit.kind != surgical_stay
  reason "Follow-up of an artificial joint"
  source "ICD-10-CM FY2026; who has one: module osteoarthritis and the journeys"
}
