package persist

import (
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"sync"
	"unsafe"

	"github.com/duckdb/duckdb-go/v2/mapping"

	"github.com/hsc-dev/hsc/models"
)

// kind says where a database column's values come from.
type kind uint8

const (
	// fromModel is a column of the batch's rows.
	fromModel kind = iota
	// fromConstant is scenario_id or created_at.
	fromConstant
	// fromNothing is a column that another scenario has added: null.
	fromNothing
)

// source is where a database column's values come from.
type source struct {
	kind     kind
	typ      models.Type
	column   int   // its place in the model's table
	constant int64 // the value of fromConstant
}

// target is one table that a load fills.
type target struct {
	table    *models.Table
	sources  []source
	types    []mapping.LogicalType
	appender mapping.Appender
	rows     int64 // appended so far
	gathered int   // of these, not yet flushed
	queue    chan *chunk

	mu   sync.Mutex
	free []*chunk
	made []*chunk // all that close destroys, wherever they are
}

// newTarget opens the table for appending and matches its columns with the
// model's. Vectors are written without a check later, where a wrong type would
// crash, so all types are verified here.
func newTarget(handle mapping.Connection, t *models.Table, have []column, scenario, createdMicros int64) (*target, error) {
	out := &target{table: t, queue: make(chan *chunk, queued)}
	if mapping.AppenderCreateExt(handle, "", "main", t.Name, &out.appender) == mapping.StateError {
		err := appenderError(out.appender)
		mapping.AppenderDestroy(&out.appender)
		return nil, fmt.Errorf("table %s: %w", t.Name, err)
	}
	var err error
	for i, h := range have {
		s, physical := match(t, h, scenario, createdMicros)
		typ := mapping.AppenderColumnType(out.appender, mapping.IdxT(i))
		out.sources, out.types = append(out.sources, s), append(out.types, typ)
		if s.kind != fromNothing && physicalType(typ) != physical {
			err = errors.Join(err, fmt.Errorf("table %s: column %s is %s in the database, which its values don't fit", t.Name, h.name, h.typ))
		}
	}
	if err != nil {
		out.close()
		return nil, err
	}
	return out, nil
}

// match is the source of a database column, and the type that it writes.
func match(t *models.Table, h column, scenario, createdMicros int64) (source, mapping.Type) {
	switch h.name {
	case columnScenario:
		return source{kind: fromConstant, constant: scenario}, mapping.TypeBigInt
	case columnCreated:
		return source{kind: fromConstant, constant: createdMicros}, mapping.TypeTimestamp
	}
	for i := range t.Columns {
		if indexOf([]column{h}, t.Columns[i].Name) == 0 {
			return source{typ: t.Columns[i].Type, column: i}, writtenType(t.Columns[i].Type)
		}
	}
	return source{kind: fromNothing}, mapping.TypeInvalid
}

// writtenType is the DuckDB type that a model's type is written as.
func writtenType(t models.Type) mapping.Type {
	switch t {
	case models.TypeInt:
		return mapping.TypeBigInt
	case models.TypeDecimal:
		return mapping.TypeDecimal
	case models.TypeFloat:
		return mapping.TypeDouble
	case models.TypeDate:
		return mapping.TypeDate
	case models.TypeTimestamp:
		return mapping.TypeTimestamp
	case models.TypeBool:
		return mapping.TypeBoolean
	case models.TypeID, models.TypeText, models.TypeSym:
	}
	return mapping.TypeVarchar
}

// physicalType is the type by which a column is written; a decimal that isn't
// kept in 64 bits is none.
func physicalType(t mapping.LogicalType) mapping.Type {
	id := mapping.GetTypeId(t)
	if id == mapping.TypeDecimal && mapping.DecimalInternalType(t) != mapping.TypeBigInt {
		return mapping.TypeInvalid
	}
	return id
}

// take is a chunk to fill.
func (t *target) take() *chunk {
	t.mu.Lock()
	defer t.mu.Unlock()
	if n := len(t.free); n > 0 {
		c := t.free[n-1]
		t.free = t.free[:n-1]
		return c
	}
	c := newChunk(t)
	t.made = append(t.made, c)
	return c
}

// give takes back a chunk that was appended or is of no use.
func (t *target) give(c *chunk) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.free = append(t.free, c)
}

// append gathers a filled chunk's rows.
func (t *target) append(c *chunk) error {
	if mapping.AppendDataChunk(t.appender, c.handle) == mapping.StateError {
		return fmt.Errorf("table %s: %w", t.table.Name, appenderError(t.appender))
	}
	t.rows += int64(c.rows)
	t.gathered += c.rows
	return nil
}

// flush brings the gathered rows into the table.
func (t *target) flush() error {
	t.gathered = 0
	if mapping.AppenderFlush(t.appender) == mapping.StateError {
		return fmt.Errorf("table %s: %w", t.table.Name, appenderError(t.appender))
	}
	return nil
}

// close frees all memory; rows that weren't flushed are dropped.
func (t *target) close() {
	mapping.AppenderClear(t.appender) // Otherwise destroying would flush.
	mapping.AppenderDestroy(&t.appender)
	for _, c := range t.made {
		c.destroy()
	}
	t.made, t.free = nil, nil
	for i := range t.types {
		mapping.DestroyLogicalType(&t.types[i])
	}
	t.types = nil
}

func appenderError(a mapping.Appender) error {
	data := mapping.AppenderErrorData(a)
	defer mapping.DestroyErrorData(&data)
	return plainly(errors.New(mapping.ErrorDataMessage(data)))
}

// handleOf is the connection's handle in DuckDB, which the driver keeps in an
// unexported field: its own appender checks and copies value by value, at half
// the speed. The field's name and type are looked at before its address is.
func handleOf(conn *sql.Conn) (mapping.Connection, error) {
	var handle mapping.Connection
	err := conn.Raw(func(driverConn any) error {
		v := reflect.ValueOf(driverConn)
		if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
			return fmt.Errorf("expected a connection of duckdb-go v2, found %T", driverConn)
		}
		field := v.Elem().FieldByName("conn")
		if !field.IsValid() || field.Type() != reflect.TypeFor[mapping.Connection]() {
			return fmt.Errorf("expected a handle in field conn of %T: this hsc needs duckdb-go v2.10506", driverConn)
		}
		handle = *(*mapping.Connection)(unsafe.Pointer(field.UnsafeAddr()))
		return nil
	})
	return handle, err
}
