package runtime

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"testing"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
)

// The slots of testPlan after the core ones.
const (
	slotBMI = plan.CoreSlots + iota
	slotShoe
	numSlots
)

func choice(weights ...float64) *plan.Draw {
	d := &plan.Draw{Kind: plan.Pick, Weights: weights}
	for i := range weights {
		d.Values = append(d.Values, float64(i))
	}
	return d
}

func normal(mean, sd float64, whole bool, lo, hi float64) *plan.Draw {
	return &plan.Draw{
		Kind: plan.Dist, Dist: rng.Normal, Params: []*plan.Expr{plan.Num(mean), plan.Num(sd)},
		Whole: whole, Bounds: &plan.Bounds{Lo: &lo, Hi: &hi},
	}
}

func is(op plan.Op, slot int, v float64) *plan.Expr {
	return plan.New(op, plan.SlotOf(slot), plan.Num(v))
}

// testCohort draws a person by hand, without a compiler.
func testCohort(label string, count int, end models.Date) *plan.Cohort {
	birth := plan.New(plan.OpSub, plan.Num(float64(end)), &plan.Expr{Op: plan.OpCall, Text: "ceil", Args: []*plan.Expr{
		plan.New(plan.OpMul, plan.New(plan.OpAdd, plan.SlotOf(plan.SlotAge), plan.Num(0.5)), plan.Num(365.25)),
	}})
	return &plan.Cohort{
		Label: label, Key: label, Noun: "patients", Count: count,
		Facets: []*plan.Facet{
			{Name: "person.age", Slot: plan.SlotAge, Draw: normal(50, 15, true, 0, 100)},
			{Name: "person.sex", Slot: plan.SlotSex, Draw: choice(0.54, 0.46)},
			{Name: "person.place", Slot: plan.SlotPlace, Draw: &plan.Draw{Kind: plan.Place, Places: []plan.PlaceSet{{Weight: 1}}}},
			{Name: "person.race", Slot: plan.SlotRace, Draw: choice(19, 58, 12, 1, 6, 1, 1, 2)},
			{Name: "person.coverage", Slot: plan.SlotCoverage, Draw: choice(0.5, 0.3, 0.2)},
			{Name: "person.birth", Slot: plan.SlotBirth, Draw: &plan.Draw{Kind: plan.Computed, X: birth, Whole: true}},
			{Name: "person.language", Slot: plan.SlotLanguage, Draw: choice(0.8, 0.2)},
			{Name: "person.marital_status", Slot: plan.SlotMarital, Draw: choice(0.5, 0.5)},
			{Name: "person.address", Slot: plan.SlotAddress, Draw: choice(0.98, 0.02)},
			{Name: "bmi", Slot: slotBMI, Draw: normal(28, 5, false, 15, 70)},
			{Name: "shoe", Slot: slotShoe, Draw: normal(40, 3, true, 30, 50)},
		},
	}
}

func testPlan(counts ...int) *plan.Plan {
	p := &plan.Plan{
		Seed: 42, Start: models.DateOf(2025, 1, 1), End: models.DateOf(2025, 12, 31),
		Slots: make([]plan.Slot, numSlots), Tables: []string{"persons", "patients"},
		Enums: []plan.Enum{
			{Name: "sex", Values: []string{"female", "male"}},
			{Name: "race", Values: []string{"hispanic", "white_nh"}},
			{Name: "coverage", Values: []string{"commercial", "medicaid", "uninsured"}},
			{Name: "address", Values: []string{"street", "homeless"}},
			{Name: "color", Values: []string{"red", "green"}},
		},
	}
	for i, n := range counts {
		p.Cohorts = append(p.Cohorts, testCohort(fmt.Sprintf("cohort_%d", i), n, p.End))
	}
	return p
}

// keeper is a sink that remembers what it was given.
type keeper struct {
	hash    hash.Hash
	batches []string
	texts   map[string][]string // By table.column: all values, in order.
	fail    int                 // The batch at which Write fails, -1 for none.
	err     error
}

func newKeeper() *keeper { return &keeper{hash: sha256.New(), texts: map[string][]string{}, fail: -1} }

func (k *keeper) Encode(b *models.Batch) (any, error) {
	for _, r := range b.Tables {
		if err := r.Check(); err != nil {
			return nil, err
		}
		if len(r.Units) != b.Units+1 {
			return nil, fmt.Errorf("table %s has %d units of %d", r.Table.Name, len(r.Units)-1, b.Units)
		}
	}
	return b.Seq, nil
}

func (k *keeper) Write(b *models.Batch, encoded any) error {
	if encoded != b.Seq {
		return fmt.Errorf("batch %d comes with what was made of %v", b.Seq, encoded)
	}
	if b.Seq == k.fail {
		return k.err
	}
	k.batches = append(k.batches, fmt.Sprintf("%d: %d+%d of %d", b.Seq, b.First, b.Units, b.Cohort))
	for _, r := range b.Tables {
		for i := range r.Cols {
			name := r.Table.Name + "." + r.Table.Columns[i].Name
			for row := range r.N {
				v := cell(r, i, row)
				k.texts[name] = append(k.texts[name], v)
				k.hash.Write(binary.AppendUvarint(nil, uint64(len(v))))
				k.hash.Write([]byte(v))
			}
		}
	}
	return nil
}

func (k *keeper) sum() string { return hex.EncodeToString(k.hash.Sum(nil)) }

// cell is a value as text.
func cell(r *models.Rows, col, row int) string {
	v := &r.Cols[col]
	if v.IsNull(row) {
		return "null"
	}
	switch r.Table.Columns[col].Type {
	case models.TypeDate:
		return models.Date(v.I32[row]).String()
	case models.TypeFloat:
		return fmt.Sprint(v.F64[row])
	case models.TypeText:
		return string(v.Text(row))
	case models.TypeSym:
		return v.Vocab.At(models.Sym(v.Idx[row]))
	case models.TypeID:
		return models.ID(v.I64[row]).String()
	case models.TypeInt, models.TypeDecimal, models.TypeTimestamp, models.TypeBool:
	}
	return fmt.Sprint(v.I64[row])
}

func runTest(t testing.TB, p *plan.Plan, o Options) (*keeper, *Result) {
	t.Helper()
	k := newKeeper()
	r, err := Run(context.Background(), p, []Sink{k}, o)
	if err != nil {
		t.Fatal(err)
	}
	return k, r
}

var errDisk = errors.New("the disk is full")
