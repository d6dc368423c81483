package persist

import (
	"errors"
	"testing"

	"github.com/hsc-dev/hsc/models"
)

func TestQueryReadsOnly(t *testing.T) {
	db, table := fresh(t), things()
	save(t, db, Scenario{Name: "a"}, []*models.Table{table}, batchOf(table, 0, 3))
	save(t, db, Scenario{Name: "b"}, []*models.Table{table}, batchOf(table, 3, 5))
	for _, sql := range []string{
		"DELETE FROM x.main.things", "DROP TABLE x.main.things", "CREATE TABLE x.main.x (a INTEGER)", "UPDATE x.main.things SET size = 1",
		"INSERT INTO x.main.hsc_meta VALUES (2)", "ALTER TABLE x.main.things DROP COLUMN size", "COMMIT; DELETE FROM x.main.things", "", "SELEC 1", "SELECT nothing FROM things",
	} {
		a, err := db.Query(t.Context(), "a", sql)
		if err == nil {
			for a.Next() {
			}
			err = errors.Join(a.Err(), a.Close())
		}
		wantError(t, err, ErrQuery)
		if errors.Is(err, ErrDatabase) {
			t.Errorf("%q is blamed on the file: %v", sql, err)
		}
	}
	want(t, query(t, db, "a", "SELECT count(*) FROM things"), []string{"3"})
	want(t, query(t, db, "b", "SELECT count(*) FROM things"), []string{"2"})
	want(t, raw(t, db, "SELECT count(*) FROM things"), []string{"5"})
	want(t, query(t, db, "a", "SELECT name FROM scenarios"), []string{"a"})
	_, err := db.Query(t.Context(), "nobody", "SELECT 1")
	wantError(t, err, ErrNoScenario, "nobody")
}

func TestQueryValues(t *testing.T) {
	db := fresh(t)
	save(t, db, Scenario{Name: "a"}, nil)
	want(t, query(t, db, "a", `SELECT NULL, 1::TINYINT, 18446744073709551615::UBIGINT, 170141183460469231731687303715884105727::HUGEINT, -0.05::DECIMAL(4,2), 7::DECIMAL(4,0),
		1.5::FLOAT, 'nan'::DOUBLE, DATE '0044-03-15', TIMESTAMP '1969-12-31 23:59:59.25', TIME '09:30:00', [1, 2], 'ab'::BLOB, true`),
		[]string{`NULL|1|18446744073709551615|170141183460469231731687303715884105727|-0.05|7|1.5|NaN|0044-03-15|1969-12-31 23:59:59.25|09:30:00|[1,2]|\x6162|true`})
}
