package property

import (
	"testing"

	"github.com/hsc-dev/hsc/runtime"
)

// TestExpectationsSeeMedicines asks in an expectation for a medicine that
// nothing else of the scenario names.
func TestExpectationsSeeMedicines(t *testing.T) {
	d := made(t, "cohort c: 200 patients, has copd, age > 50, with medications\nexpect {\n  share(c, on albuterol) in 50%..100%\n  all(c, not on albuterol or count(medications where drug == albuterol) >= 1)\n}\n", 1, runtime.Options{})
	for _, v := range d.result.Expects {
		if !v.Met {
			t.Errorf("%s: %s", v.Text, v.Got)
		}
	}
}
