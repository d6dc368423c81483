# A suicidal crisis in severe depression: emergency department with evaluation and, for six in ten, a psychiatric stay; a
# call within days, psychiatry within a week (HEDIS FUH: 7 and 30 days), psychotherapy every week. VA/DoD 2024 guideline on suicide
# risk; stays: HCUP NIS 2020, seven days on average; shares: memory.
journey behavioral_health_crisis {
  day 0: ed_visit as arrive {
    chief_complaint "Thoughts of suicide"
    diagnose depression active severe suicidal
    order phq9, cbc, bmp, tsh, ethanol, acetaminophen_level, salicylate_level
    procedure psychiatric_evaluation
  }
  choose {
    62%: 8 hours after arrive: inpatient psychiatry for 5..9 days as stay {
      chief_complaint "Thoughts of suicide"
      diagnose depression
      procedure psychotherapy
      discharge ~ { home: 94%, psy: 3%, aadvice: rest }
    }
    rest: day 1..3 after arrive: therapy as crisis { diagnose depression }
  }
  day 1..3 after stay, 60%: phone_visit psychiatry { diagnose depression }
  day 4..7 after stay, 52%: office_visit psychiatry { diagnose depression; order phq9 }
  day 8..30 after stay, 72%: office_visit psychiatry { diagnose depression; order phq9 }
  day 7..14 after crisis, 75%: office_visit psychiatry { diagnose depression; order phq9 }
  day 1: trend phq9 8 for 3 months
  month 4, 70%: set depression.course = partial_remission
  day 20, 70%: therapy { diagnose depression }
  every 2 weeks 6 times, 66%: therapy { diagnose depression }
  month 3, 70%: office_visit psychiatry { diagnose depression; order phq9 }
}
