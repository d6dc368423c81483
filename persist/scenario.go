package persist

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hsc-dev/hsc/models"
)

// Scenario is what the database keeps of a scenario besides its rows.
type Scenario struct {
	// Name is unique in the database and decides the scenario's id.
	Name, Title string
	// Tags are kept in lower case, without spaces around them, once each.
	Tags []string
	// Spec is the source text, in the language SpecFormat: "hs" or "yaml".
	Spec, SpecFormat string
	PlanHash         string
	Seed             uint64
	// Engine, Edition and LibraryHash say what built the scenario.
	Engine, Edition, LibraryHash string
	// PeriodStart and PeriodEnd may be models.NoDate.
	PeriodStart, PeriodEnd models.Date
	// Replace lets a scenario of the same name be replaced; without it that
	// is ErrExists.
	Replace bool
	// Now is the moment that created_at and updated_at record.
	Now time.Time
}

// ID is the id of the scenario of that name in every database: 63 bits of the
// name's SHA-256, never 0.
func ID(name string) int64 {
	sum := sha256.Sum256([]byte(name))
	return int64(binary.BigEndian.Uint64(sum[:8])>>1 | 1)
}

// maxName is the length of a scenario's name, in bytes.
const maxName = 200

// checkName refuses what can't be typed back at a command line.
func checkName(name string) error {
	switch {
	case strings.TrimSpace(name) == "":
		return errors.New("expected a name for the scenario, found none")
	case len(name) > maxName:
		return fmt.Errorf("scenario name of %d bytes: expected %d at most", len(name), maxName)
	case !utf8.ValidString(name) || strings.ContainsFunc(name, unicode.IsControl):
		return fmt.Errorf("scenario name %q: expected text without control characters", name)
	}
	return nil
}

// normalTags are the tags as they are kept: trimmed, lower case, sorted, once.
func normalTags(tags []string) []string {
	var out []string
	for _, tag := range tags {
		if tag = strings.ToLower(strings.TrimSpace(tag)); tag != "" {
			out = append(out, tag)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// FreeName is base where no scenario has that name, else base-2, base-3, ...
func (db *DB) FreeName(ctx context.Context, base string) (string, error) {
	rows, err := db.sql.QueryContext(ctx, `SELECT name FROM scenarios WHERE name = ? OR starts_with(name, ?)`, base, base+"-")
	if err != nil {
		return "", db.wrap("reading", err)
	}
	defer func() { _ = rows.Close() }()
	taken := map[string]bool{}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return "", db.wrap("reading", err)
		}
		taken[name] = true
	}
	if err := rows.Err(); err != nil {
		return "", db.wrap("reading", err)
	}
	name := base
	for n := 2; taken[name]; n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	return name, nil
}

// createdAt is when the scenario of that name was first saved, and whether it
// was.
func createdAt(ctx context.Context, q querier, name string) (time.Time, bool, error) {
	var owner string
	var at time.Time
	err := q.QueryRowContext(ctx, `SELECT name, created_at FROM scenarios WHERE scenario_id = ?`, ID(name)).Scan(&owner, &at)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return time.Time{}, false, nil
	case err != nil:
		return time.Time{}, false, err
	case owner != name:
		return time.Time{}, false, fmt.Errorf("scenario names %q and %q have the same id: choose another name", name, owner)
	}
	return at, true, nil
}

// insert writes the scenario and its tags.
func (s *Scenario) insert(ctx context.Context, q querier, created time.Time, counts []Count) error {
	id := ID(s.Name)
	countsText, err := countsJSON(counts)
	if err != nil {
		return err
	}
	_, err = q.ExecContext(ctx, `INSERT INTO scenarios (scenario_id, name, title, spec, spec_format, plan_hash, seed, engine, edition,
		library_hash, period_start, period_end, counts, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?::UBIGINT, ?, ?, ?, ?::DATE, ?::DATE, ?, ?, ?)`,
		id, s.Name, s.Title, s.Spec, s.SpecFormat, s.PlanHash, fmt.Sprint(s.Seed), s.Engine, s.Edition,
		s.LibraryHash, dateArg(s.PeriodStart), dateArg(s.PeriodEnd), countsText, created, s.Now.UTC())
	if err != nil {
		return err
	}
	for _, tag := range normalTags(s.Tags) {
		if _, err := q.ExecContext(ctx, `INSERT INTO scenario_tags VALUES (?, ?)`, id, tag); err != nil {
			return err
		}
	}
	return nil
}

// dateArg is the date as an argument of a statement.
func dateArg(d models.Date) any {
	if d == models.NoDate {
		return nil
	}
	return d.String()
}

// deleteScenario deletes the scenario's rows from every table of hsc's, and
// says how many rows of data those were.
func deleteScenario(ctx context.Context, q querier, id int64) (int64, error) {
	tables, err := rowTables(ctx, q)
	if err != nil {
		return 0, err
	}
	var deleted int64
	for _, table := range tables {
		result, err := q.ExecContext(ctx, "DELETE FROM "+quote(table)+" WHERE scenario_id = ?", id)
		if err != nil {
			return 0, err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return 0, err
		}
		deleted += n
	}
	for _, table := range []string{"scenario_tags", "scenarios"} {
		if _, err := q.ExecContext(ctx, "DELETE FROM "+table+" WHERE scenario_id = ?", id); err != nil {
			return 0, err
		}
	}
	return deleted, nil
}
