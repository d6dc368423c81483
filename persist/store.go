package persist

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hsc-dev/hsc/models"
)

// Count is the number of rows that a scenario has in a table.
type Count struct {
	Table string
	Rows  int64
}

// Info is what the database knows of a scenario.
type Info struct {
	ID int64
	// Scenario is as it was saved, its tags as they are kept; Replace and Now
	// are not set. List leaves Spec empty.
	Scenario
	// CreatedAt is when a scenario of this name was first saved, UpdatedAt
	// when it was last.
	CreatedAt, UpdatedAt time.Time
	// Counts are the rows of each table that the scenario was built with, in
	// the scenario's order, and Rows is their sum.
	Counts []Count
	Rows   int64
}

// infoColumns are the columns that scanInfo reads.
const infoColumns = `scenario_id, name, title, spec_format, plan_hash, seed, engine, edition, library_hash,
	period_start, period_end, counts, created_at, updated_at`

// List gives every scenario, the one saved last first.
func (db *DB) List(ctx context.Context) ([]Info, error) {
	infos, err := db.infos(ctx, `SELECT '', `+infoColumns+` FROM scenarios ORDER BY updated_at DESC, name`)
	return infos, db.wrap("listing scenarios", err)
}

// Show gives the scenario of that name, with its source text; ErrNoScenario
// where there is none.
func (db *DB) Show(ctx context.Context, name string) (Info, error) {
	infos, err := db.infos(ctx, `SELECT spec, `+infoColumns+` FROM scenarios WHERE name = ?`, name)
	switch {
	case err != nil:
		return Info{}, db.wrap("reading scenario "+name, err)
	case len(infos) == 0:
		return Info{}, db.noScenario(name)
	}
	return infos[0], nil
}

func (db *DB) noScenario(name string) error {
	return fmt.Errorf("%w: %q in %s; hsc scenario list shows what there is", ErrNoScenario, name, db.path)
}

// Delete deletes the scenario with all its rows, in one transaction, and says
// how many rows of data it had.
func (db *DB) Delete(ctx context.Context, name string) (int64, error) {
	var deleted int64
	err := db.inTransaction(ctx, func(tx querier) error {
		_, found, err := createdAt(ctx, tx, name)
		if err != nil {
			return err
		}
		if !found {
			return db.noScenario(name)
		}
		deleted, err = deleteScenario(ctx, tx, ID(name))
		return err
	})
	if errors.Is(err, ErrNoScenario) {
		return 0, db.noScenario(name)
	}
	return deleted, db.wrap("deleting scenario "+name, err)
}

// infos reads scenarios and their tags.
func (db *DB) infos(ctx context.Context, query string, args ...any) ([]Info, error) {
	rows, err := db.sql.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var infos []Info
	for rows.Next() {
		info, err := scanInfo(rows)
		if err != nil {
			return nil, err
		}
		infos = append(infos, info)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return infos, db.readTags(ctx, infos)
}

func scanInfo(rows *sql.Rows) (Info, error) {
	var info Info
	var start, end sql.NullTime
	var counts string
	err := rows.Scan(&info.Spec, &info.ID, &info.Name, &info.Title, &info.SpecFormat, &info.PlanHash, &info.Seed, &info.Engine, &info.Edition,
		&info.LibraryHash, &start, &end, &counts, &info.CreatedAt, &info.UpdatedAt)
	if err != nil {
		return Info{}, err
	}
	info.PeriodStart, info.PeriodEnd = dateOf(start), dateOf(end)
	if info.Counts, err = parseCounts(counts); err != nil {
		return Info{}, fmt.Errorf("scenario %s: its counts: %w", info.Name, err)
	}
	for _, c := range info.Counts {
		info.Rows += c.Rows
	}
	return info, nil
}

func dateOf(t sql.NullTime) models.Date {
	if !t.Valid {
		return models.NoDate
	}
	year, month, day := t.Time.Date()
	return models.DateOf(year, int(month), day)
}

// readTags gives each scenario its tags, sorted.
func (db *DB) readTags(ctx context.Context, infos []Info) error {
	if len(infos) == 0 {
		return nil
	}
	rows, err := db.sql.QueryContext(ctx, `SELECT scenario_id, tag FROM scenario_tags ORDER BY tag`)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	tags := map[int64][]string{}
	for rows.Next() {
		var id int64
		var tag string
		if err := rows.Scan(&id, &tag); err != nil {
			return err
		}
		tags[id] = append(tags[id], tag)
	}
	for i := range infos {
		infos[i].Tags = tags[infos[i].ID]
	}
	return rows.Err()
}

// countsJSON is the counts as an object, in their order.
func countsJSON(counts []Count) (string, error) {
	var b strings.Builder
	b.WriteByte('{')
	for i, c := range counts {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(c.Table)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%s:%d", name, c.Rows)
	}
	b.WriteByte('}')
	return b.String(), nil
}

// parseCounts reads an object of counts in its order, which a map would lose.
func parseCounts(text string) ([]Count, error) {
	d := json.NewDecoder(strings.NewReader(text))
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	var counts []Count
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		table, ok := name.(string)
		if !ok {
			return nil, fmt.Errorf("expected a table's name, found %v", name)
		}
		c := Count{Table: table}
		if err := d.Decode(&c.Rows); err != nil {
			return nil, err
		}
		counts = append(counts, c)
	}
	return counts, nil
}
