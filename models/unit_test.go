package models

import "testing"

func TestUnitText(t *testing.T) {
	for unit, want := range map[string]string{
		"mm[Hg]": "mmHg", "Cel": "°C", "mL/min/{1.73_m2}": "mL/min/1.73 m2", "mg/g{creat}": "mg/g", "{score}": "", "%": "%", "": "", "[pH]": "", "[arb'U]/mL": "U/mL", "a{b": "a",
	} {
		if got := UnitText(unit); got != want {
			t.Errorf("%q is %q, expected %q", unit, got, want)
		}
	}
}
