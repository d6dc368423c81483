package json

import "github.com/hsc-dev/hsc/models"

// walk is the encoding of one batch as nested rows.
type walk struct {
	nest   *nest
	tables map[*node]*level
	unit   int
}

// level is what a walk knows of one table.
type level struct {
	rows    *models.Rows
	members []member
	done    []bool // Rows that are written.
}

// appendBatch appends the patients of the batch, each with its end.
func (n *nest) appendBatch(dst []byte, e *Encoder, b *models.Batch) ([]byte, error) {
	w := &walk{nest: n, tables: make(map[*node]*level, len(n.nodes)+1)}
	for _, c := range append([]*node{n.root}, n.nodes...) {
		if rows := find(b, c.table.Name); rows != nil {
			w.tables[c] = &level{rows: rows, members: e.members(rows), done: make([]bool, rows.N)}
		}
	}
	root := w.tables[n.root]
	for w.unit = range len(root.rows.Units) - 1 {
		lo, hi := root.rows.Unit(w.unit)
		for row := lo; row < hi; row++ {
			var err error
			if dst, err = w.appendRoot(dst, root, row, row == hi-1); err != nil {
				return dst, err
			}
			dst = append(dst, e.end...)
		}
	}
	return dst, nil
}

// appendRoot appends a patient with all that hangs on it.
func (w *walk) appendRoot(dst []byte, root *level, row int, last bool) ([]byte, error) {
	dst, err := appendMembers(dst, root.members, row)
	if err != nil {
		return dst, err
	}
	for _, c := range w.nest.nodes {
		switch {
		case c.single >= 0:
			dst, err = w.appendSingle(dst, c, root, row)
		case c.parent == w.nest.root:
			dst, err = w.appendArray(dst, c, func(l *level, r int) bool {
				return last || points(l, c.key, r, idOf(w.nest.root, root, row))
			})
		}
		if err != nil {
			return dst, err
		}
	}
	return w.appendStray(dst, root, row, last)
}

// appendStray appends the rows that belong to the patient and to no row below.
func (w *walk) appendStray(dst []byte, root *level, row int, last bool) ([]byte, error) {
	for _, c := range w.nest.nodes {
		if c.single < 0 && c.parent == w.nest.root || w.tables[c] == nil {
			continue
		}
		l := w.tables[c]
		belongs := func(l *level, r int) bool {
			nowhere := c.single < 0 && l.rows.IsNull(c.key, r)
			return last || nowhere && points(l, c.rootKey, r, idOf(w.nest.root, root, row))
		}
		if !w.any(l, belongs) {
			continue
		}
		stray := *c
		stray.label = c.array
		var err error
		if dst, err = w.appendRows(dst, &stray, l, belongs); err != nil {
			return dst, err
		}
	}
	return append(dst, '}'), nil
}

// appendSingle appends the row that the patient points at, or null.
func (w *walk) appendSingle(dst []byte, c *node, root *level, row int) ([]byte, error) {
	dst = append(dst, c.label...)
	l := w.tables[c]
	lo, hi := w.bounds(l)
	for r := lo; r < hi; r++ {
		if points(root, c.single, row, idOf(c, l, r)) {
			l.done[r] = true
			dst, err := appendMembers(dst, l.members, r)
			return append(dst, '}'), err
		}
	}
	return append(dst, "null"...), nil
}

// appendArray appends the rows of the unit that belong, as an array.
func (w *walk) appendArray(dst []byte, c *node, belongs func(l *level, r int) bool) ([]byte, error) {
	l := w.tables[c]
	if l == nil {
		return append(append(dst, c.label...), ']'), nil
	}
	return w.appendRows(dst, c, l, belongs)
}

func (w *walk) appendRows(dst []byte, c *node, l *level, belongs func(l *level, r int) bool) ([]byte, error) {
	dst = append(dst, c.label...)
	lo, hi := w.bounds(l)
	first := true
	for r := lo; r < hi; r++ {
		if l.done[r] || !belongs(l, r) {
			continue
		}
		l.done[r] = true
		if !first {
			dst = append(dst, ',')
		}
		first = false
		var err error
		if dst, err = w.appendRow(dst, c, l, r); err != nil {
			return dst, err
		}
	}
	return append(dst, ']'), nil
}

// appendRow appends a row with those that lie in it.
func (w *walk) appendRow(dst []byte, c *node, l *level, row int) ([]byte, error) {
	dst, err := appendMembers(dst, l.members, row)
	if err != nil {
		return dst, err
	}
	id := idOf(c, l, row)
	for _, child := range c.children {
		dst, err = w.appendArray(dst, child, func(cl *level, r int) bool { return points(cl, child.key, r, id) })
		if err != nil {
			return dst, err
		}
	}
	return append(dst, '}'), nil
}

// any reports whether a row of the unit belongs and isn't written yet.
func (w *walk) any(l *level, belongs func(l *level, r int) bool) bool {
	lo, hi := w.bounds(l)
	for r := lo; r < hi; r++ {
		if !l.done[r] && belongs(l, r) {
			return true
		}
	}
	return false
}

func (w *walk) bounds(l *level) (lo, hi int) {
	if l == nil {
		return 0, 0
	}
	return bounds(l.rows, w.unit)
}

// idOf is the primary key of a row, or 0 where the table has none.
func idOf(c *node, l *level, row int) int64 {
	if key := c.table.Primary(); key >= 0 && l.rows.Table.Columns[key].Type == models.TypeID {
		return l.rows.Cols[key].I64[row]
	}
	return 0
}

// points reports whether the row's column points at the id.
func points(l *level, column, row int, id int64) bool {
	return column >= 0 && id != 0 && !l.rows.IsNull(column, row) && l.rows.Cols[column].I64[row] == id
}
