# Appendicitis and its operation: emergency department, a short stay, the surgeon's visit after it. Stay: HCUP NIS; visits:
# memory.
journey appendectomy {
  day 0: ed_visit as arrive {
    chief_complaint "Abdominal pain"
    diagnose appendicitis
    order cbc, bmp, ct_abdomen_pelvis
  }
  4 hours after arrive: inpatient surgery for 1..3 days as stay {
    diagnose appendicitis
    procedure appendectomy
    discharge home
  }
  day 10..18 after stay, 85%: office_visit surgery
}
