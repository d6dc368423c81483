plan gold_ppo {
  type ppo
}
20 patients
