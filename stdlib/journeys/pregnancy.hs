# A pregnancy from the first visit in week 8 on: visits every four weeks to week 28, every two to week 36, every week after it until
# the birth; dating ultrasound, anatomy in week 20, glucose in week 26, group B streptococci in the last weeks; birth in week 37 to 41,
# before it for one in ten; a call and the visits after it. Guidelines for Perinatal Care 2017 (AAP, ACOG); ACOG Committee
# Opinion 736 (postpartum); preterm births: NCHS natality 2022; who comes after the birth: HEDIS, PRAMS, rounded. Day 0 is the first visit.
journey pregnancy {
  phase first_trimester day 0..41 {
    day 0: office_visit obstetrics {
      chief_complaint "First prenatal visit"
      diagnose pregnancy told term new
      order prenatal_panel, urine_culture, chlamydia, hiv_screen, tsh, dating_ultrasound
      prescribe prenatal_vitamin
    }
    day 28 +- 3 days: office_visit obstetrics { diagnose pregnancy }
  }
  phase second_trimester day 42..139 {
    day 56 +- 3 days: office_visit obstetrics { diagnose pregnancy }
    day 84 +- 3 days: office_visit obstetrics { diagnose pregnancy; order obstetric_ultrasound }
    day 112 +- 3 days: office_visit obstetrics { diagnose pregnancy }
    day 126 +- 4 days: lab_visit { diagnose pregnancy; order glucose_1h, cbc, antibody_screen }
  }
  phase third_trimester day 137..200 {
    day 140 +- 3 days: office_visit obstetrics { diagnose pregnancy }
    day 154 +- 3 days: office_visit obstetrics { diagnose pregnancy }
    day 168 +- 3 days: office_visit obstetrics { diagnose pregnancy }
  }
  choose birth {
    10%: day 182..199: inpatient pregnancy obstetrics as preterm {
      chief_complaint "Labor before term"
      order cbc, blood_type, group_b_strep
      when pregnancy.mode == vaginal: procedure vaginal_delivery
      when pregnancy.mode == cesarean: procedure cesarean_delivery
      resolve pregnancy
    }
    rest: day 217 +- 11 days: inpatient pregnancy obstetrics as birth {
      chief_complaint "Labor"
      order cbc, blood_type
      when pregnancy.mode == vaginal: procedure vaginal_delivery
      when pregnancy.mode == cesarean: procedure cesarean_delivery
      resolve pregnancy
    }
  }
  phase last_weeks day 180..230 {
    day 182 +- 2 days, when count(preterm) == 0: office_visit obstetrics
    day 196 +- 2 days, when count(preterm) == 0: office_visit obstetrics { order group_b_strep }
    day 203 +- 2 days, when count(preterm) == 0 and count(birth) == 0: office_visit obstetrics
    day 210 +- 2 days, when count(preterm) == 0 and count(birth) == 0: office_visit obstetrics
    day 217 +- 2 days, when count(preterm) == 0 and count(birth) == 0: office_visit obstetrics
    day 224 +- 2 days, when count(preterm) == 0 and count(birth) == 0: office_visit obstetrics
  }
  day 7..18 after birth, 45%: phone_visit obstetrics { diagnose postpartum }
  day 42 +- 10 days after birth, 76%: office_visit obstetrics { diagnose postpartum; procedure depression_screening }
  day 7..14 after preterm, 60%: office_visit obstetrics { diagnose postpartum; procedure depression_screening }
  day 42 +- 10 days after preterm, 76%: office_visit obstetrics { diagnose postpartum; procedure depression_screening }
}
