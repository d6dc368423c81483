# Vertigo with a named cause: of position, vestibular neuritis. Incidence of visits: NAMCS, rounded; women more often. Treatment:
# repositioning (AAO-HNS 2017). Codes: ICD-10-CM FY2026 by ear.
condition vertigo {
  title "Vertigo"
  kind acute
  incidence per year by sex {
    female: by age { 0..17: 0.05%, 18..44: 0.4%, 45..64: 0.9%, 65..: 1.4% }
    male: by age { 0..17: 0.05%, 18..44: 0.2%, 45..64: 0.5%, 65..: 0.9% }
  }
  cause ~ { positional: 74%, neuritis: 18%, other: rest }
  side ~ { right: 54%, left: rest }
  code icd10 H81.11 when cause == positional and side == right
  code icd10 H81.12 when cause == positional and side == left
  code icd10 H81.21 when cause == neuritis and side == right
  code icd10 H81.22 when cause == neuritis and side == left
  code icd10 H81.391 when cause == other and side == right
  code icd10 H81.392 when cause == other and side == left
  treat meclizine prn 36% when age >= 18 and age < 75
  treat ondansetron 4mg prn 18% when age >= 12
  visits ~ { office: 60%, emergency: 26%, urgent_care: rest }
  perform canalith_repositioning 0.46 per episode when cause == positional
  recovers ~ lognormal(12, 9) in 2..42
  reason "Spinning dizziness"
  source "NAMCS 2019; AAO-HNS 2017; ICD-10-CM FY2026; incidence of visits, shares: memory; days until it is over: memory"
}
