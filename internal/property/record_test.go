package property

import (
	"testing"

	"github.com/hsc-dev/hsc/runtime"
)

// TestExpectationsReadRecords asks expectations of tables that the scenario
// defines itself, wherever it defines them.
func TestExpectationsReadRecords(t *testing.T) {
	src := `cohort c: 60 adults, TX, with encounters
expect {
  count(meters) in 60..120
  share(meters, maker == acme) in 40%..60%
  all(meters, price in 10..90 and patient.age >= 18)
  share(c, count(meters) >= 1) == 100%
  max(c, sum(meters, price)) > 90
  count(sites) == 3
  sum(sites, beds) in 60..1200
  all(checks, waited <= 120)
}
expect not any(meters, bought >= 2025-01-02)
expect not count(meters) == 1
record meters 1..2 per patient {
  maker ~ { acme: 50%, borealis: rest }
  bought ~ 0..400 days before period.start
  price ~ normal(50, 9) in 10..90
}
record checks 1 per encounter {
  waited ~ gamma(14, 9) in 0..120
}
record sites 3 per scenario {
  beds ~ 20..400
}
`
	d := made(t, src, 4, runtime.Options{})
	for _, v := range d.result.Expects {
		if !v.Met {
			t.Error(v)
		}
	}
	if n := len(d.tables["checks"]); n == 0 || n != len(d.tables["encounters"]) {
		t.Errorf("%d checks, %d encounters", n, len(d.tables["encounters"]))
	}
}
