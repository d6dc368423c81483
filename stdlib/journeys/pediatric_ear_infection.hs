# A child's middle ear infection: the visit with an antibiotic, a call where it isn't better, the ears looked at again
# after a few weeks in some. AAP 2013 guideline (antibiotic at once below 2 years and where both ears or severe; reassessment within 72 hours if
# no better); those seen again: judgement.
journey pediatric_ear_infection {
  day 0: office_visit as visit {
    chief_complaint "Ear pain"
    diagnose otitis_media
  }
  day 2..3 after visit, 18%: phone_visit
  day 14..28 after visit, 35%: office_visit
}
