package runtime

import "testing"

// TestHeartAndMetabolism holds what a clinician looks for in people with
// diseases of the heart, the kidneys and metabolism.
func TestHeartAndMetabolism(t *testing.T) {
	p := compiled(t, `cohort hf: 400 people, has heart_failure
cohort dialysis: 200 people, has esrd
cohort kidney: 400 adults {
  has ckd stage 4 30%
}
cohort stages: 400 people, has ckd {
  ckd.stage ~ { 3: 60%, 4: rest }
}
cohort rhythm: 600 people, has afib
cohort infarct: 200 people, has mi_history
cohort sugar: 200 people, has prediabetes
cohort thyroid: 300 people, has hypothyroidism
cohort joints: 300 men, has gout
cohort pale: 300 women, has anemia, age 18..49
cohort heavy: 300 children, has obesity, age 6..17

expect {
  all(hf where on sacubitril_valsartan, on beta_blocker)
  all(hf where on sacubitril_valsartan, not on lisinopril)
  all(dialysis, has ckd)
  all(dialysis, ckd.stage == 5)
  all(dialysis, egfr < 15)
  all(kidney where has ckd stage 4, not has esrd)
  all(stages, not has esrd)
  mean(dialysis, hemoglobin) in 9..11.8
  mean(rhythm where on warfarin, inr) in 2..3
  mean(rhythm where not on warfarin, inr) < 1.2
  share(rhythm where age >= 65, on anticoagulant) in 80%..95%
  all(infarct, has cad)
  share(infarct, on statin) in 75%..95%
  all(sugar, not has diabetes)
  all(sugar, a1c in 5.7..6.4)
  all(thyroid where not on levothyroxine, tsh > 4.5)
  mean(joints where on urate_lowering, uric_acid) < mean(joints where not on urate_lowering, uric_acid)
  mean(joints where not on urate_lowering, uric_acid) > 7.5
  mean(pale where anemia.type == iron and not on iron, ferritin) < 15
  mean(pale where anemia.type == iron and not on iron, mcv) < 80
  mean(heavy where obesity.class == class_2, bmi) > mean(heavy where obesity.class == class_1, bmi)
}
`)
	_, r := runTest(t, p, Options{Workers: 2})
	for _, v := range r.Expects {
		if !v.Met {
			t.Errorf("%s", v)
		}
	}
}
