package stdlib_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

func TestReadCSVRefuses(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", "", "expected a header"},
		{"header alone", "word,source\n", "expected at least one row"},
		{"long row", "word,source\na,b,c\n", "wrong number of fields"},
		{"short row", "word,source\na\n", "wrong number of fields"},
		{"nameless column", "word,\na,b\n", "expected a name of its own"},
		{"column twice", "word,word\na,b\n", "expected a name of its own"},
		{"open quote", "word,source\n\"a,b\n", "quote"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := stdlib.ReadCSV("t.csv", strings.NewReader(test.text))
			if err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), "t.csv: ") {
				t.Errorf("got %v, want t.csv: ...%s", err, test.want)
			}
		})
	}
}

func csvForTest(t *testing.T, text string) *stdlib.CSV {
	t.Helper()
	table, err := stdlib.ReadCSV("t.csv", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestGetters(t *testing.T) {
	rows := csvForTest(t, "# a comment\nword,n,share,on,day,list,mix\na,-3,0.25,1,2024-10-01,x;y,p:2;q:1.5\nb,,1,0,,,\n").Rows()
	if !rows.Next() {
		t.Fatal("no first row")
	}
	mix := rows.Weighted("mix")
	if rows.Text("word") != "a" || rows.Int("n") != -3 || rows.Float("share") != 0.25 || !rows.Bool("on") ||
		rows.Date("day", 0) != models.DateOf(2024, 10, 1) || len(rows.List("list")) != 2 ||
		len(mix) != 2 || mix[1] != (stdlib.WeightedWord{Word: "q", Weight: 1.5}) {
		t.Errorf("first row read wrong: %v, %v", mix, rows.Err())
	}
	if !rows.Next() {
		t.Fatal("no second row")
	}
	if rows.IntOr("n", 7) != 7 || rows.Bool("on") || rows.Date("day", 5) != 5 || rows.List("list") != nil || rows.Weighted("mix") != nil {
		t.Error("empty cells read wrong")
	}
	if rows.Next() || rows.Err() != nil {
		t.Errorf("after the last row: %v", rows.Err())
	}
}

func TestGettersRefuse(t *testing.T) {
	tests := []struct {
		name, cell, want string
		get              func(*stdlib.Rows)
	}{
		{"word as number", "x", "expected a whole number", func(r *stdlib.Rows) { r.Int("v") }},
		{"nothing as number", "", "expected a whole number", func(r *stdlib.Rows) { r.Int("v") }},
		{"fraction as whole", "1.5", "expected a whole number", func(r *stdlib.Rows) { r.IntOr("v", 1) }},
		{"not a number", "NaN", "expected a number", func(r *stdlib.Rows) { r.Float("v") }},
		{"infinite", "Inf", "expected a number", func(r *stdlib.Rows) { r.Float("v") }},
		{"yes", "yes", "expected 1 or 0", func(r *stdlib.Rows) { r.Bool("v") }},
		{"no such day", "2024-02-30", "2024-02-30", func(r *stdlib.Rows) { r.Date("v", 0) }},
		{"no weight", "a", "expected word:weight", func(r *stdlib.Rows) { r.Weighted("v") }},
		{"weight of 0", "a:0", "expected word:weight", func(r *stdlib.Rows) { r.Weighted("v") }},
		{"no such column", "a", "there is no such column; the table has k, v", func(r *stdlib.Rows) { r.Text("w") }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rows := csvForTest(t, "k,v\na,"+test.cell+"\nb,"+test.cell+"\n").Rows()
			rows.Next()
			test.get(rows)
			if err := rows.Err(); err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), "t.csv:2: column ") {
				t.Errorf("got %v, want t.csv:2: column ...%s", err, test.want)
			}
			if rows.Next() {
				t.Error("the walk goes on after an error")
			}
		})
	}
	rows := csvForTest(t, "k\na\n").Rows()
	if rows.Text("k"); rows.Err() == nil {
		t.Error("a cell before the first row is read")
	}
}

func TestTable(t *testing.T) {
	_, err := stdlib.Table("tables/drug.csv")
	if err == nil || !strings.Contains(err.Error(), "tables/drugs.csv") {
		t.Errorf("got %v, want the names of the tables there are", err)
	}
	a, errA := stdlib.Table("tables/drugs.csv")
	b, errB := stdlib.Table("tables/drugs.csv")
	if errA != nil || errB != nil || a != b {
		t.Errorf("a table is parsed twice: %v, %v", errA, errB)
	}
}

func TestHash(t *testing.T) {
	if h := stdlib.Hash(); len(h) != 64 || h != stdlib.Hash() {
		t.Errorf("hash %q", h)
	}
	file := func(name, content string) fstest.MapFS { return fstest.MapFS{name: {Data: []byte(content)}} }
	one, err := stdlib.HashFiles(file("a", "bc"))
	if err != nil {
		t.Fatal(err)
	}
	for _, other := range []fstest.MapFS{file("ab", "c"), file("a", "bd"), {}} {
		if two, err := stdlib.HashFiles(other); err != nil || two == one {
			t.Errorf("%v has the hash of another library: %v", other, err)
		}
	}
}

func TestModules(t *testing.T) {
	list := stdlib.Modules()
	if len(list) < 30 || list[0].Name != "nouns.hs" {
		t.Fatalf("%d modules, beginning with %v", len(list), list[:min(1, len(list))])
	}
	_, err := stdlib.ReadModules(fstest.MapFS{}, "missing")
	if err == nil {
		t.Error("a folder that isn't there is read")
	}
	more, err := stdlib.ReadModules(fstest.MapFS{"c/b.hs": {}, "c/a.hs": {Data: []byte("x")}, "c/n.txt": {}}, "c")
	if err != nil || len(more) != 2 || more[0] != (stdlib.Module{Name: "c/a.hs", Source: "x"}) {
		t.Errorf("got %v, %v", more, err)
	}
}
