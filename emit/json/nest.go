package json

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/models"
)

// How rows lie within rows: the rows of a unit hang on the patient. A table
// that the patients' rows point at (persons) is a member of its own, named
// after the column (person). A table that points at another table of the unit
// (diagnoses at encounters) lies in the rows of the first such table, in the
// order of the schema; where its reference is null, and where it points at
// patients only, it lies in the patient. Whatever belongs to no row lies in
// the unit's last patient, so that no row is lost.

// nest is the tree of the tables, made once.
type nest struct {
	root  *node
	nodes []*node // All but the root, in the order of the tables.
}

// node is a table of the tree.
type node struct {
	table    *models.Table
	parent   *node
	children []*node
	label    string // `,"name":[`, or `,"name":` for a single one.
	array    string // `,"name":[`, for rows that belong nowhere.
	key      int    // The column that points at the parent, or -1.
	rootKey  int    // The column that points at the root, or -1.
	single   int    // The root's column that points at this table, or -1.
}

// newNest finds the tree in the references.
func newNest(tables []*models.Table) (*nest, error) {
	n := &nest{}
	for _, name := range []string{"patients", "persons"} {
		for _, t := range tables {
			if t.Name == name && n.root == nil {
				n.root = &node{table: t, key: -1, rootKey: -1, single: -1}
			}
		}
	}
	if n.root == nil {
		return nil, errors.New("nested JSON hangs the rows on the patients: write table patients too")
	}
	for _, t := range tables {
		if t.Per != "shared" && t != n.root.table {
			n.nodes = append(n.nodes, n.newNode(t))
		}
	}
	for _, node := range n.nodes {
		n.hang(node)
	}
	return n, nil
}

func (n *nest) newNode(t *models.Table) *node {
	name := string(appendString([]byte{','}, []byte(t.Name))) + ":"
	node := &node{table: t, label: name + "[", array: name + "[", key: -1, rootKey: refTo(t, n.root.table.Name), single: refTo(n.root.table, t.Name)}
	if node.single >= 0 {
		column := strings.TrimSuffix(n.root.table.Columns[node.single].Name, "_id")
		node.label = string(appendString([]byte{','}, []byte(column))) + ":"
	}
	return node
}

// hang finds the table in whose rows the node's rows lie.
func (n *nest) hang(c *node) {
	c.parent = n.root
	c.key = c.rootKey
	if c.single >= 0 {
		return
	}
	for _, other := range n.nodes {
		if other == c {
			break // Parents stand before children.
		}
		if key := refTo(c.table, other.table.Name); key >= 0 && other.single < 0 {
			c.parent, c.key = other, key
			break
		}
	}
	c.parent.children = append(c.parent.children, c)
}

// refTo is the column of t that points at the named table, or -1.
func refTo(t *models.Table, name string) int {
	for i := range t.Columns {
		if table, _ := models.SplitRef(t.Columns[i].Refs); table == name {
			return i
		}
	}
	return -1
}

// holds reports whether the named table has no section of its own.
func (n *nest) holds(name string) bool {
	for _, c := range n.nodes {
		if c.table.Name == name {
			return true
		}
	}
	return false
}

// complete reports an error where a unit has rows but no patient to hang them
// on.
func (n *nest) complete(b *models.Batch) error {
	root := find(b, n.root.table.Name)
	for _, c := range n.nodes {
		rows := find(b, c.table.Name)
		if rows == nil {
			continue
		}
		for unit := range len(rows.Units) - 1 {
			lo, hi := rows.Unit(unit)
			if lo == hi {
				continue
			}
			if first, last := bounds(root, unit); first == last {
				return fmt.Errorf("table %s: unit %d has rows but none in %s to hang them on", c.table.Name, b.First+uint64(unit), n.root.table.Name)
			}
		}
	}
	return nil
}

// find is the batch's rows of a table, or nil.
func find(b *models.Batch, name string) *models.Rows {
	for _, rows := range b.Tables {
		if rows != nil && rows.Table.Name == name {
			return rows
		}
	}
	return nil
}

// bounds is the range of a unit's rows; that of a table that isn't there is
// empty.
func bounds(rows *models.Rows, unit int) (lo, hi int) {
	if rows == nil || unit+1 >= len(rows.Units) {
		return 0, 0
	}
	return rows.Unit(unit)
}
