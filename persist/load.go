package persist

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hsc-dev/hsc/models"
)

// encodeBudget is the memory, in bytes, that filled chunks may take which wait
// for their turn; what is beyond it is filled by Write.
const encodeBudget = 48 << 20

// queued is the number of chunks of a table that may wait for DuckDB.
const queued = 2

// gatherCells is the number of values, of 16 bytes each, that all tables
// together gather before DuckDB takes them in. Half of it costs a tenth of the
// speed.
const gatherCells = 4 << 20

// duckRows are the rows of a row group of DuckDB.
const duckRows = 122_880

// gatherRows is the most that one table gathers: DuckDB flushes by itself at
// 204,800 rows, without waiting for another table's turn.
const gatherRows = duckRows

// Load is the saving of one scenario, in one transaction of one connection.
// Encode may be called by many goroutines at once, Write, Settle, Commit and
// Abort by one; either Commit or Abort ends the load.
//
// Rejected, with their cost for 300,000 patients, 900,000 encounters and 1.8
// million diagnoses: a connection for each table is faster (2.9 s against 3.9)
// and needs a transaction for each; two threads on the one connection take 5.1
// s of CPU against 3.7, because DuckDB copies row groups together that
// threads have half filled.
type Load struct {
	ctx      context.Context // the transaction lives as long as it
	db       *DB
	scenario Scenario
	conn     *sql.Conn
	targets  []*target
	byName   map[string]*target
	lexicons lexicons
	replaced bool
	created  time.Time

	held      atomic.Int64 // bytes of chunks that Encode has filled
	appending sync.WaitGroup
	flushing  sync.Mutex // the connection does one thing at a time
	failed    atomic.Pointer[error]
	settled   bool // nothing is appended any more
	ended     bool
}

// Result says what a load saved.
type Result struct {
	ScenarioID int64
	Name       string
	// Counts are the rows of each table, in the order of Begin's tables.
	Counts []Count
	Rows   int64
	// Replaced reports whether a scenario of that name was there before.
	Replaced bool
}

// Begin starts saving a scenario with rows in these tables. It makes tables
// and columns that are missing, and says what doesn't fit before anything is
// written. What fails, here or later, leaves the database as it was. A
// database saves one scenario at a time.
func (db *DB) Begin(ctx context.Context, s Scenario, tables []*models.Table) (*Load, error) {
	if err := checkName(s.Name); err != nil {
		return nil, err
	}
	if db.readOnly {
		return nil, db.wrap("saving scenario "+s.Name, errors.New("it is open for reading only"))
	}
	if err := db.claim(); err != nil {
		return nil, db.wrap("saving scenario "+s.Name, err)
	}
	l := &Load{ctx: ctx, db: db, scenario: s, byName: map[string]*target{}}
	if err := l.begin(tables); err != nil {
		return nil, errors.Join(db.wrap("saving scenario "+s.Name, err), l.end("ROLLBACK"))
	}
	for _, t := range l.targets {
		l.appending.Go(func() { l.drain(t) })
	}
	return l, nil
}

// claim makes this load the only one.
func (db *DB) claim() error {
	db.mu.Lock()
	defer db.mu.Unlock()
	if db.loading {
		return errors.New("another scenario is being saved: commit or abort that one first")
	}
	db.loading = true
	return nil
}

// begin opens the transaction and the tables.
func (l *Load) begin(tables []*models.Table) error {
	conn, err := l.db.sql.Conn(l.ctx)
	if err != nil {
		return err
	}
	l.conn = conn
	if err := execAll(l.ctx, conn, append(loadSettings(), "BEGIN TRANSACTION")); err != nil {
		return err
	}
	in, err := ensureTables(l.ctx, conn, tables)
	if err != nil {
		return err
	}
	if err := l.replace(); err != nil {
		return err
	}
	return l.openTargets(tables, in)
}

// openTargets opens each table for appending.
func (l *Load) openTargets(tables []*models.Table, in layout) error {
	handle, err := handleOf(l.conn)
	if err != nil {
		return err
	}
	created := l.scenario.Now.UTC().UnixMicro()
	for _, t := range tables {
		out, err := newTarget(handle, t, in.columns[t.Name], ID(l.scenario.Name), created)
		if err != nil {
			return err
		}
		l.targets = append(l.targets, out)
		l.byName[t.Name] = out
	}
	return nil
}

// loadSettings are the settings of the database while a scenario is saved.
func loadSettings() []string {
	return []string{
		"SET threads = 1",                      // See Load.
		"SET write_buffer_row_group_count = 1", // A quarter less memory at the same speed.
		"SET memory_limit = '192MB'",           // What is beyond it waits on disk. With 400MB 20,000 people peak 170 MB higher, no sooner.
		"SET checkpoint_threshold = '1KB'",     // Commit writes into the file, not into its log first and into the file at the end.
	}
}

// usualSettings undoes loadSettings.
func usualSettings() []string {
	return []string{"RESET threads", "RESET write_buffer_row_group_count", "RESET memory_limit", "RESET checkpoint_threshold"}
}

// replace deletes the scenario of the same name.
func (l *Load) replace() error {
	created, found, err := createdAt(l.ctx, l.conn, l.scenario.Name)
	if err != nil {
		return err
	}
	if !found {
		l.created = l.scenario.Now.UTC()
		return nil
	}
	if !l.scenario.Replace {
		return fmt.Errorf("%w: %q", ErrExists, l.scenario.Name)
	}
	l.replaced, l.created = true, created
	_, err = deleteScenario(l.ctx, l.conn, ID(l.scenario.Name))
	return err
}

// Encode fills DuckDB's vectors with the batch's rows, for Write. It may be
// called by many goroutines at once. It gives nil, and leaves the work to
// Write, when too many filled batches wait already.
func (l *Load) Encode(b *models.Batch) (any, error) {
	if l.held.Load() > encodeBudget || l.failed.Load() != nil {
		return nil, nil
	}
	var chunks []*chunk
	err := l.fill(b, func(c *chunk) {
		l.held.Add(int64(c.size()))
		chunks = append(chunks, c)
	})
	if err != nil {
		for _, c := range chunks {
			l.release(c)
		}
		return nil, err
	}
	return chunks, nil
}

// fill makes chunks of the batch's rows, in order.
func (l *Load) fill(b *models.Batch, each func(*chunk)) error {
	for _, r := range b.Tables {
		t := l.byName[r.Table.Name]
		if t == nil {
			return fmt.Errorf("table %s is not one of the tables that the load began with", r.Table.Name)
		}
		if len(r.Cols) != len(t.table.Columns) {
			return fmt.Errorf("table %s: expected %d columns, found %d", r.Table.Name, len(t.table.Columns), len(r.Cols))
		}
		for lo := 0; lo < r.N; lo += vectorSize {
			c := t.take()
			if err := c.fill(r, lo, min(lo+vectorSize, r.N), &l.lexicons); err != nil {
				t.give(c)
				return err
			}
			each(c)
		}
	}
	return nil
}

// Write appends the batch's rows; encoded is what Encode made of the batch, or
// nil. The batch may be reused when Write returns.
func (l *Load) Write(b *models.Batch, encoded any) error {
	if l.settled {
		return errors.New("the load has ended")
	}
	if chunks, ok := encoded.([]*chunk); ok {
		for _, c := range chunks {
			l.held.Add(-int64(c.size()))
			c.table.queue <- c
		}
	} else if err := l.fill(b, func(c *chunk) { c.table.queue <- c }); err != nil {
		return l.fail(err)
	}
	return l.failure()
}

// release gives an encoded chunk back that isn't written.
func (l *Load) release(c *chunk) {
	l.held.Add(-int64(c.size()))
	c.table.give(c)
}

// drain appends a table's chunks in their order until its queue is closed.
// After a failure it goes on and drops them, so that Write never blocks.
func (l *Load) drain(t *target) {
	for c := range t.queue {
		if l.failed.Load() == nil {
			if err := l.append(t, c); err != nil {
				_ = l.fail(err)
			}
		}
		t.give(c)
	}
}

// append appends a chunk. Only flushing needs the connection, so that one
// table gathers rows while another one's are taken in.
func (l *Load) append(t *target, c *chunk) error {
	if err := l.ctx.Err(); err != nil {
		return err
	}
	if err := t.append(c); err != nil {
		return err
	}
	if t.gathered < gatherRows && t.gathered*len(t.sources)*len(l.targets) < gatherCells {
		return nil
	}
	l.flushing.Lock()
	defer l.flushing.Unlock()
	return t.flush()
}

// fail keeps the first failure.
func (l *Load) fail(err error) error {
	l.failed.CompareAndSwap(nil, &err)
	return l.failure()
}

// failure is the first failure, or nil.
func (l *Load) failure() error {
	err := l.failed.Load()
	if err == nil {
		return nil
	}
	return l.db.wrap("saving scenario "+l.scenario.Name, *err)
}

// Settle appends what the load has gathered, after the last Write. Commit does
// so itself; a caller who has files to bring into place meanwhile saves that
// time.
func (l *Load) Settle() error {
	l.stop()
	for _, t := range l.targets {
		if t.gathered == 0 || l.failure() != nil || l.ctx.Err() != nil {
			continue
		}
		if err := t.flush(); err != nil {
			return l.fail(err)
		}
	}
	return errors.Join(l.failure(), l.ctx.Err())
}

// Commit saves what was written. When it fails nothing is saved.
func (l *Load) Commit() (Result, error) {
	if l.ended {
		return Result{}, errors.New("the load has ended")
	}
	result, err := l.finish()
	if err == nil && l.inParts() {
		err = execAll(l.ctx, l.conn, []string{"RESET threads"}) // Each packs row groups of its own.
	}
	if err != nil {
		return Result{}, errors.Join(l.fail(err), l.end("ROLLBACK"))
	}
	if err := l.end("COMMIT"); err != nil {
		return Result{}, err
	}
	return result, nil
}

// inParts says that a table has more than one row group. Where none has, a
// second thread finds nothing to pack, and spins as long as the first packs.
func (l *Load) inParts() bool {
	return slices.ContainsFunc(l.targets, func(t *target) bool { return t.rows > duckRows })
}

// finish brings the last rows and the scenario itself into the transaction.
func (l *Load) finish() (Result, error) {
	if err := l.Settle(); err != nil {
		return Result{}, err
	}
	result := Result{ScenarioID: ID(l.scenario.Name), Name: l.scenario.Name, Replaced: l.replaced}
	for _, t := range l.targets {
		result.Counts = append(result.Counts, Count{Table: t.table.Name, Rows: t.rows})
		result.Rows += t.rows
	}
	return result, l.scenario.insert(l.ctx, l.conn, l.created, result.Counts)
}

// Abort ends the load and saves nothing. After Commit it does nothing.
func (l *Load) Abort() error {
	if l.ended {
		return nil
	}
	l.stop()
	return l.end("ROLLBACK")
}

// stop ends the appending goroutines.
func (l *Load) stop() {
	if l.settled {
		return
	}
	l.settled = true
	for _, t := range l.targets {
		close(t.queue)
	}
	l.appending.Wait()
}

// end closes the tables, ends the transaction and frees all memory.
func (l *Load) end(statement string) error {
	l.ended = true
	for _, t := range l.targets {
		t.close()
	}
	l.lexicons.free()
	defer l.db.unclaim()
	if l.conn == nil {
		return nil
	}
	// The load's context may have ended, and the transaction must too.
	ctx := context.WithoutCancel(l.ctx)
	_, err := l.conn.ExecContext(ctx, statement)
	if statement == "ROLLBACK" {
		err = nil // DuckDB has rolled back already where this fails.
	}
	if err != nil {
		err = errors.Join(err, closing(l.conn))
	} else {
		err = errors.Join(execAll(ctx, l.conn, usualSettings()), l.conn.Close())
	}
	return l.db.wrap("saving scenario "+l.scenario.Name, err)
}

func (db *DB) unclaim() {
	db.mu.Lock()
	defer db.mu.Unlock()
	db.loading = false
}
