cohort a: 200 patients {
  coverage ~ { commercial: 80%, medicaid: 40%, uninsured: rest }
}
