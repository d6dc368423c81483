# An operation for severe obesity: six months of visits to dietitian and clinic, a psychiatrist's evaluation and the surgeon,
# sleeve, bypass or duodenal switch, and follow-up at one and two weeks, one, three, six and twelve months. ASMBS and IFSO 2022
# (indication), ASMBS 2016 (nutrition, blood tests at 3, 6 and 12 months). Mix and stays, complications of 8%: the older product's template.
journey bariatric {
  phase preparation day -190..-1 {
    day -182 +- 5 days: office_visit surgery { chief_complaint "Wish for weight loss surgery"; diagnose obesity class_3 }
    day -175 +- 5 days: office_visit { diagnose obesity; order cmp, cbc, lipid_panel, a1c, tsh, ferritin, vitamin_d, vitamin_b12 }
    day -168 +- 5 days: dietitian { diagnose obesity }
    day -140 +- 5 days: dietitian { diagnose obesity }
    day -112 +- 5 days: dietitian { diagnose obesity }
    day -84 +- 5 days: dietitian { diagnose obesity }
    day -70 +- 7 days: evaluation { chief_complaint "Evaluation before weight loss surgery"; diagnose obesity }
    day -56 +- 5 days: dietitian { diagnose obesity }
    day -45 +- 5 days, 80%: endoscopy_upper { diagnose obesity }
    day -28 +- 5 days: dietitian { diagnose obesity }
    day -14 +- 3 days: office_visit surgery { chief_complaint "Last visit before surgery"; diagnose obesity; order cbc, cmp, pt_inr, ecg }
  }
  choose operation {
    65%: day 0: surgical_stay surgery for 1..2 days as sleeve {
      chief_complaint "Sleeve gastrectomy"
      diagnose obesity
      diagnose weight_loss_surgery new
      procedure sleeve_gastrectomy
    }
    31%: day 0: surgical_stay surgery for 2..3 days as bypass {
      chief_complaint "Gastric bypass"
      diagnose obesity
      diagnose weight_loss_surgery new
      procedure gastric_bypass
    }
    rest: day 0: surgical_stay surgery for 3..5 days as switch {
      chief_complaint "Duodenal switch"
      diagnose obesity
      diagnose weight_loss_surgery new
      procedure duodenal_switch
    }
  }
  phase follow_up day 5..130 {
    day 8 +- 2 days: postoperative_visit surgery { diagnose digestive_aftercare }
    day 16 +- 2 days: postoperative_visit surgery { diagnose digestive_aftercare }
    day 30 +- 4 days, 92%: dietitian { diagnose weight_loss_surgery }
    day 10..28, 8%: ed_visit { chief_complaint "Vomiting after weight loss surgery"; diagnose nausea; order cbc, cmp }
    day 90 +- 7 days, 88%: office_visit surgery { diagnose weight_loss_surgery; order cbc, cmp, ferritin, vitamin_b12, vitamin_d }
  }
  month 6, 78%: office_visit surgery { diagnose weight_loss_surgery; order cbc, cmp, lipid_panel, a1c, ferritin, vitamin_b12, vitamin_d }
  month 12, 65%: office_visit surgery { diagnose weight_loss_surgery; order cbc, cmp, lipid_panel, a1c, ferritin, vitamin_b12, vitamin_d }
}
