package property

import (
	"testing"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/runtime"
)

// TestColumnsOfDaysAndTexts draws days and quoted texts as columns of the
// people and of a record.
func TestColumnsOfDaysAndTexts(t *testing.T) {
	src := `cohort c: 400 adults, TX {
  column joined ~ 2024-03-01..2024-03-04
  column seen ~ 2..60 days after period.start
  column due ~ by sex { female: 1..2 weeks before period.end, male: 2025-02-01..2025-02-02 }
  column maker ~ { "=Acme, Inc": 50%, "Bo \"X\"": rest }
  column plan_word ~ by sex { female: { "F 1": 100% }, male: { "M 1": 100% } }
}
record meters 1 per patient {
  bought ~ 2024-03-01..2024-03-04
}
expect all(c, seen >= 2025-01-03 and joined < seen)
`
	d := made(t, src, 2, runtime.Options{})
	if !d.result.Expects[0].Met {
		t.Error(d.result.Expects[0])
	}
	days := map[string]int{}
	for _, r := range d.tables["patients"] {
		days[r["joined"]]++
		for _, c := range []string{"joined", "seen", "due"} {
			if _, err := models.ParseDate(r[c]); err != nil {
				t.Fatalf("%s: %v", c, err)
			}
		}
		if r["maker"] != "=Acme, Inc" && r["maker"] != `Bo "X"` {
			t.Errorf("maker is %q", r["maker"])
		}
		if want := map[string]string{"female": "F 1", "male": "M 1"}[r["sex"]]; r["plan_word"] != want {
			t.Errorf("plan_word of a %s is %q", r["sex"], r["plan_word"])
		}
	}
	for _, r := range d.tables["meters"] {
		days[r["bought"]]++
	}
	for _, day := range []string{"2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04"} {
		if n := days[day]; n < 160 || n > 240 {
			t.Errorf("%d of 800 days are %s, expected 200", n, day)
		}
	}
	if len(days) != 4 {
		t.Errorf("days outside the range: %v", days)
	}
}
