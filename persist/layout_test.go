package persist

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/models"
)

// TestLayoutIsKnown: what ensureTables says of the tables is what the database
// says, of tables that it makes and of columns that it adds: chunks are filled
// by it, and nothing checks their types again.
func TestLayoutIsKnown(t *testing.T) {
	db, err := Open(t.Context(), filepath.Join(t.TempDir(), "x.duckdb"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	tables := models.Tables()
	wider := *tables[0]
	wider.Columns = append(append([]models.Column{}, wider.Columns...), models.Column{Name: "own", Type: models.TypeFloat}, models.Column{Name: "of_mine", Type: models.TypeDate})
	for _, list := range [][]*models.Table{tables[:3], tables, append([]*models.Table{&wider}, tables[1:]...)} {
		got, err := ensureTables(t.Context(), db.sql, list)
		if err != nil {
			t.Fatal(err)
		}
		want, err := layoutOf(t.Context(), db.sql)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got, cmp.AllowUnexported(layout{}, column{})); d != "" {
			t.Errorf("the database's layout, and what is said of it:\n%s", d)
		}
	}
}
