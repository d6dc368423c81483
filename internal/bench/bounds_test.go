//go:build unix

package bench

import (
	"os"
	"testing"
	"time"
)

const (
	mib = 1 << 20
	gib = 1 << 30
)

// everything is all formats that differ in how they use memory.
const everything = "csv,json,parquet"

// TestTheLine holds the first scenario to a bound that a busy machine keeps;
// on an idle one it takes half a second (make bench).
func TestTheLine(t *testing.T) {
	took := median(t, 3, func(dir string) usage { return build(t, dir, theLine, "csv,parquet", true) })
	t.Logf("%+v", took)
	if took.cpu > 3*time.Second {
		t.Errorf("%s takes %s of processor time: expected 3s at most", theLine, took.cpu)
	}
	if took.peak > 512*mib {
		t.Errorf("%s takes %d MiB: expected 512 at most", theLine, took.peak/mib)
	}
}

// TestStart holds the command to a bound for what it does before anything is
// asked of it.
func TestStart(t *testing.T) {
	took := median(t, 3, func(dir string) usage { return hsc(t, dir, "version") })
	t.Logf("%+v", took)
	if took.cpu > 200*time.Millisecond {
		t.Errorf("hsc version takes %s of processor time: expected 200ms at most", took.cpu)
	}
}

// TestMemory holds a build into everything at once below a GiB. 2,000 people
// have half a million rows: more than wait anywhere.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	took := build(t, t.TempDir(), line(2_000), everything, true)
	t.Logf("%+v", took)
	if took.peak > gib {
		t.Errorf("2,000 people take %d MiB: expected 1024 at most", took.peak/mib)
	}
}

// TestMemoryIsBounded shows that memory doesn't follow the count of people, in
// builds of some minutes.
func TestMemoryIsBounded(t *testing.T) {
	if os.Getenv("HSC_SOAK") == "" {
		t.Skip("takes minutes: make soak")
	}
	few := build(t, t.TempDir(), line(10_000), everything, true)
	many := build(t, t.TempDir(), line(40_000), everything, true)
	t.Logf("10,000: %+v\n40,000: %+v", few, many)
	if many.peak > gib {
		t.Errorf("40,000 people take %d MiB: expected 1024 at most", many.peak/mib)
	}
	if many.peak > few.peak+few.peak/4 {
		t.Errorf("40,000 people take %d MiB and 10,000 %d: expected about the same", many.peak/mib, few.peak/mib)
	}
}

// TestMemoryOfAMillion builds a million people without charts, and with
// diagnoses.
func TestMemoryOfAMillion(t *testing.T) {
	if os.Getenv("HSC_SOAK") == "" {
		t.Skip("takes minutes: make soak")
	}
	for _, phrase := range []string{"1000000 patients", "1000000 patients, with diagnoses"} {
		took := build(t, t.TempDir(), phrase, everything, true)
		t.Logf("%s: %+v", phrase, took)
		if took.peak > gib {
			t.Errorf("%s take %d MiB: expected 1024 at most", phrase, took.peak/mib)
		}
	}
}
