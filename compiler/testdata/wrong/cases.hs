cohort a: 20 diabetic patients {
  a1c ~ by diabetes.severity { controlled: normal(5, 1), complicated: normal(6, 1) }
}
