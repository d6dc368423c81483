package models

import (
	"fmt"
	"strings"
)

// decimalWidth is the number of digits of a decimal column: the most that a
// database keeps in a 64-bit integer.
const decimalWidth = 18

// SQLType is the column's type in portable SQL.
func SQLType(c *Column) string {
	switch c.Type {
	case TypeInt:
		return "BIGINT"
	case TypeDecimal:
		return fmt.Sprintf("DECIMAL(%d,%d)", decimalWidth, c.Scale)
	case TypeFloat:
		return "DOUBLE PRECISION"
	case TypeDate:
		return "DATE"
	case TypeTimestamp:
		return "TIMESTAMP"
	case TypeBool:
		return "BOOLEAN"
	case TypeID, TypeText, TypeSym:
	}
	return "VARCHAR"
}

// DDL is the statement that creates the table: the extra columns first (such
// as scenario_id), then the table's, without keys, so that loading is quick.
func DDL(t *Table, extra ...Column) string {
	return createTable(t.Name, definitions(t, extra))
}

// DDLWithKeys is DDL with the primary key, the unique columns and the foreign
// keys, for a database that is to hold one scenario's rows.
func DDLWithKeys(t *Table, extra ...Column) string {
	lines := definitions(t, extra)
	for i := range t.Columns {
		c := &t.Columns[i]
		switch {
		case c.Key == "primary":
			lines = append(lines, "PRIMARY KEY ("+quoteName(c.Name)+")")
		case c.Unique:
			lines = append(lines, "UNIQUE ("+quoteName(c.Name)+")")
		}
		if c.Refs != "" {
			table, column := SplitRef(c.Refs)
			lines = append(lines, fmt.Sprintf("FOREIGN KEY (%s) REFERENCES %s (%s)", quoteName(c.Name), quoteName(table), quoteName(column)))
		}
	}
	return createTable(t.Name, lines)
}

func createTable(name string, lines []string) string {
	return "CREATE TABLE " + quoteName(name) + " (\n  " + strings.Join(lines, ",\n  ") + "\n);\n"
}

// definitions are the column definitions.
func definitions(t *Table, extra []Column) []string {
	lines := make([]string, 0, len(extra)+len(t.Columns))
	for _, columns := range [][]Column{extra, t.Columns} {
		for i := range columns {
			line := quoteName(columns[i].Name) + " " + SQLType(&columns[i])
			if !columns[i].Nullable {
				line += " NOT NULL"
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// reservedWords are the words that PostgreSQL and DuckDB don't take as the
// name of a column without quotes (PostgreSQL 17, appendix C, "reserved").
const reservedWords = " all analyse analyze and any array as asc asymmetric both case cast check collate column " +
	"constraint create current_catalog current_date current_role current_time current_timestamp current_user default " +
	"deferrable desc describe distinct do else end except false fetch for foreign from grant group having in initially " +
	"intersect into lambda lateral leading limit localtime localtimestamp not null offset on only or order pivot placing " +
	"primary qualify references returning select session_user show some summarize symmetric system_user table then to " +
	"trailing true union unique unpivot user using variadic when where window with "

// quoteName quotes a name that isn't plainly a name or is reserved: a user's
// table may have any.
func quoteName(name string) string {
	plain := name != "" && !strings.Contains(reservedWords, " "+name+" ")
	for i := range len(name) {
		c := name[i]
		plain = plain && (c == '_' || c >= 'a' && c <= 'z' || i > 0 && c >= '0' && c <= '9')
	}
	if plain {
		return name
	}
	return `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
}
