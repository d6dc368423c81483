lab culture {
  turnaround 0
  answers "Negative" "LA6577-6" "more"
  ages "three"
  centile bmi height weight
  value ~ { 0: 90%, 1: rest }
}
lab share {
  centile nobody
  noise 3%
  noise 300% when age > 3
}
5 patients
