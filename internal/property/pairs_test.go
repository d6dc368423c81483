package property

import "math"

// pair is something that tests of one moment have to do with each other.
type pair struct {
	name  string
	tests []string
	// holds gives what is found and what it should be, and how far they may lie apart.
	holds func(m *moment) (got, want, near float64)
}

func pairs() []pair { return append(bloodPairs(), otherPairs()...) }

// bloodPairs are those of lipids, electrolytes and blood cells.
func bloodPairs() []pair {
	return []pair{
		{"LDL, HDL and triglycerides are total cholesterol", []string{"total_cholesterol", "ldl", "hdl", "triglycerides"}, func(m *moment) (float64, float64, float64) {
			return m.values["total_cholesterol"], m.values["ldl"] + m.values["hdl"] + m.values["triglycerides"]/5, 1
		}},
		{"non-HDL cholesterol", []string{"total_cholesterol", "non_hdl", "hdl"}, func(m *moment) (float64, float64, float64) {
			return m.values["non_hdl"], m.values["total_cholesterol"] - m.values["hdl"], 0
		}},
		{"anion gap", []string{"sodium", "chloride", "co2", "anion_gap"}, func(m *moment) (float64, float64, float64) {
			return m.values["anion_gap"], m.values["sodium"] - m.values["chloride"] - m.values["co2"], 0
		}},
		{"albumin and globulin are total protein", []string{"total_protein", "albumin", "globulin"}, func(m *moment) (float64, float64, float64) {
			return m.values["total_protein"], m.values["albumin"] + m.values["globulin"], 0.01
		}},
		{"hematocrit", []string{"hematocrit", "hemoglobin", "mchc"}, func(m *moment) (float64, float64, float64) {
			return m.values["hematocrit"], 100 * m.values["hemoglobin"] / m.values["mchc"], 0.06
		}},
		{"red cells", []string{"hematocrit", "rbc", "mcv"}, func(m *moment) (float64, float64, float64) {
			return m.values["mcv"], 10 * m.values["hematocrit"] / m.values["rbc"], 0.5
		}},
		{"hemoglobin of a cell", []string{"hemoglobin", "rbc", "mch"}, func(m *moment) (float64, float64, float64) {
			return m.values["mch"], 10 * m.values["hemoglobin"] / m.values["rbc"], 0.06
		}},
		{"the differential is 100", []string{"neutrophil_percent", "lymphocyte_percent", "monocyte_percent", "eosinophil_percent", "basophil_percent"}, func(m *moment) (float64, float64, float64) {
			return m.values["neutrophil_percent"] + m.values["lymphocyte_percent"] + m.values["monocyte_percent"] + m.values["eosinophil_percent"] + m.values["basophil_percent"], 100, 0.001
		}},
		{"neutrophils", []string{"neutrophils", "neutrophil_percent", "wbc"}, func(m *moment) (float64, float64, float64) {
			return m.values["neutrophils"], m.values["neutrophil_percent"] * m.values["wbc"] / 100, 0.006
		}},
		{"lymphocytes", []string{"lymphocytes", "lymphocyte_percent", "wbc"}, func(m *moment) (float64, float64, float64) {
			return m.values["lymphocytes"], m.values["lymphocyte_percent"] * m.values["wbc"] / 100, 0.006
		}},
		{"CD4 cells", []string{"cd4", "cd4_percent", "lymphocytes"}, func(m *moment) (float64, float64, float64) {
			return m.values["cd4"], 10 * m.values["cd4_percent"] * m.values["lymphocytes"], 1
		}},
	}
}

// otherPairs are those of what else is measured.
func otherPairs() []pair {
	return []pair{
		{"transferrin saturation", []string{"iron", "tibc", "transferrin_saturation"}, func(m *moment) (float64, float64, float64) {
			return m.values["transferrin_saturation"], 100 * m.values["iron"] / m.values["tibc"], 0.3
		}},
		{"prothrombin time", []string{"prothrombin_time", "inr"}, func(m *moment) (float64, float64, float64) {
			return m.values["prothrombin_time"] / 10.4, m.values["inr"], 0.01
		}},
		{"estimated average glucose", []string{"estimated_average_glucose", "a1c"}, func(m *moment) (float64, float64, float64) {
			return m.values["estimated_average_glucose"], 28.7*m.values["a1c"] - 46.7, 0.6
		}},
		{"urine albumin", []string{"urine_albumin", "urine_creatinine", "uacr"}, func(m *moment) (float64, float64, float64) {
			return 100 * m.values["urine_albumin"] / m.values["urine_creatinine"], m.values["uacr"], 0.3
		}},
		{"Henderson-Hasselbalch", []string{"blood_ph", "bicarbonate", "pco2"}, func(m *moment) (float64, float64, float64) {
			return m.values["blood_ph"], 6.1 + math.Log10(m.values["bicarbonate"]/(0.0307*m.values["pco2"])), 0.006
		}},
		{"body mass index", []string{"bmi", "weight", "height"}, func(m *moment) (float64, float64, float64) {
			return m.values["weight"], m.values["bmi"] * m.values["height"] / 100 * (m.values["height"] / 100), 0.06
		}},
		{"spirometry", []string{"fev1", "fvc", "fev1_fvc"}, func(m *moment) (float64, float64, float64) {
			return 100 * m.values["fev1"] / m.values["fvc"], m.values["fev1_fvc"], 0.8
		}},
		{"light chains", []string{"kappa_free_light_chains", "lambda_free_light_chains", "kappa_lambda_ratio"}, func(m *moment) (float64, float64, float64) {
			return m.values["kappa_free_light_chains"] / m.values["lambda_free_light_chains"], m.values["kappa_lambda_ratio"], 0.006
		}},
		{"protein/creatinine", []string{"upcr", "urine_protein", "urine_creatinine"}, func(m *moment) (float64, float64, float64) {
			return m.values["upcr"], 1000 * m.values["urine_protein"] / m.values["urine_creatinine"], 0.6
		}},
		{"eGFR by CKD-EPI 2021", []string{"egfr", "creatinine"}, func(m *moment) (float64, float64, float64) {
			if m.age < 18 {
				return 0, 0, 1
			}
			want := ckdEPI(m.values["creatinine"], m.age, m.male)
			return m.values["egfr"], want, 1.5 + 0.05*want
		}},
		{"direct bilirubin is part of the total", []string{"bilirubin", "bilirubin_direct"}, func(m *moment) (float64, float64, float64) {
			return max(m.values["bilirubin_direct"], m.values["bilirubin"]), m.values["bilirubin"], 0
		}},
		{"oxygen pressure by saturation", []string{"po2", "spo2"}, func(m *moment) (float64, float64, float64) {
			p := m.values["po2"]
			return 100 / (1 + 23400/(p*p*p+150*p)), min(m.values["spo2"], 97.4), 0.8 + max(0, m.values["spo2"]-96.9)
		}},
	}
}

// ckdEPI is the glomerular filtration rate by CKD-EPI 2021.
func ckdEPI(creatinine, age float64, male bool) float64 {
	k, a, f := 0.7, -0.241, 1.012
	if male {
		k, a, f = 0.9, -0.302, 1
	}
	x := creatinine / k
	return 142 * math.Pow(min(x, 1), a) * math.Pow(max(x, 1), -1.2) * math.Pow(0.9938, age) * f
}
