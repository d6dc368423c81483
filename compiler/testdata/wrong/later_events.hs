hsc 1
journey member {
  day 0: enroll
  day 1: terminate
  day 2: change_plan
  day 3: claim
  day 4: gap_identified
  day 5: gap_closed
  day 6: outreach
  day 7: prior_authorization
}
journey pharmacy {
  day 0: fill
  day 1: refill
  day 2: reversal
  day 3: therapy_start
  day 4: therapy_change
  day 5: therapy_stop
  day 6: adherence_gap
  day 7: mpr_threshold
}
journey trial_subject {
  day 0: screening
  day 1: randomize
  day 2: scheduled_visit
  day 3: unscheduled_visit
  day 4: adverse_event
  day 5: serious_adverse_event
  day 6: protocol_deviation
  day 7: dose_modification
  day 8: withdraw
}
journey clinical {
  day 0: care_plan heart_failure
  day 1: transfer icu
}
20 patients, follow member, follow pharmacy, follow trial_subject, follow clinical
