package fhir_test

import (
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"html"
	"os"
	"slices"
	"strings"
	"time"
	_ "time/tzdata"

	"github.com/hsc-dev/hsc/emit"
	"github.com/hsc-dev/hsc/models"
)

// The oracle makes the same resources of the same rows, on structs and by
// encoding/json, slowly and as plainly as it can be written. The tables of
// codes are read by both; everything else is written twice.

type reference struct {
	Reference string `json:"reference,omitempty"`
	Display   string `json:"display,omitempty"`
}

type coding struct {
	System  string `json:"system"`
	Code    string `json:"code"`
	Display string `json:"display,omitempty"`
}

type concept struct {
	Coding []coding `json:"coding,omitempty"`
	Text   string   `json:"text,omitempty"`
}

type identifier struct {
	Use    string   `json:"use,omitempty"`
	Type   *concept `json:"type,omitempty"`
	System string   `json:"system"`
	Value  string   `json:"value"`
}

type period struct {
	Start string `json:"start,omitempty"`
	End   string `json:"end,omitempty"`
}

type quantity struct {
	Value  json.Number `json:"value"`
	Unit   string      `json:"unit,omitempty"`
	System string      `json:"system,omitempty"`
	Code   string      `json:"code,omitempty"`
}

type narrative struct {
	Status string `json:"status"`
	Div    string `json:"div"`
}

type meta struct {
	LastUpdated string   `json:"lastUpdated,omitempty"`
	Profile     []string `json:"profile,omitempty"`
	Tag         []coding `json:"tag"`
}

// head is what all resources begin with.
type head struct {
	ResourceType string       `json:"resourceType"`
	ID           string       `json:"id"`
	Meta         meta         `json:"meta"`
	Text         narrative    `json:"text"`
	Identifier   []identifier `json:"identifier,omitempty"`
}

const (
	base     = "https://hsc-dev.github.io/fhir/"
	hl7      = "http://terminology.hl7.org/CodeSystem/"
	usCore   = "http://hl7.org/fhir/us/core/StructureDefinition/"
	loinc    = "http://loinc.org"
	icd10    = "http://hl7.org/fhir/sid/icd-10-cm"
	observed = hl7 + "observation-category"
)

// row is a row of a table; the zero value is none.
type row struct {
	rows *models.Rows
	n    int
}

// col finds a column; -1 where the row has no value in it.
func (r row) col(name string) int {
	if r.rows == nil {
		return -1
	}
	i := r.rows.Table.Index(name)
	if i < 0 {
		panic("no column " + name)
	}
	if r.rows.IsNull(i, r.n) {
		return -1
	}
	return i
}

func (r row) has(name string) bool { return r.col(name) >= 0 }

// s is the value as text, empty where there is none.
func (r row) s(name string) string {
	i := r.col(name)
	if i < 0 {
		return ""
	}
	v := &r.rows.Cols[i]
	switch c := &r.rows.Table.Columns[i]; c.Type {
	case models.TypeID:
		return models.ID(v.I64[r.n]).String()
	case models.TypeText:
		return string(v.Text(r.n))
	case models.TypeSym:
		return v.Vocab.At(models.Sym(v.Idx[r.n]))
	case models.TypeDate:
		return models.Date(v.I32[r.n]).String()
	case models.TypeInt, models.TypeDecimal:
		text := string(models.AppendDecimal(nil, v.I64[r.n], c.Scale))
		if strings.Contains(text, ".") {
			text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
		}
		return text
	case models.TypeTimestamp, models.TypeBool, models.TypeFloat:
	}
	panic("no text of " + name)
}

func (r row) is(name string) bool { i := r.col(name); return i >= 0 && r.rows.Cols[i].I64[r.n] == 1 }

func (r row) ref(name, typ string) *reference {
	if !r.has(name) {
		return nil
	}
	return &reference{Reference: typ + "/" + r.s(name)}
}

func refs(list ...*reference) (out []reference) {
	for _, r := range list {
		if r != nil {
			out = append(out, *r)
		}
	}
	return out
}

// unit is the rows of one patient and what the oracle knows.
type unit struct {
	o       *oracle
	tables  map[string][]row
	patient row
	planned []reference // Goals, plans and coverage.
}

// oracle has what both encoders are given.
type oracle struct {
	options emit.FHIR
	codes   map[string]map[string]concept // By table and value; JSON is in Text.
	out     []any
}

func newOracle(o emit.FHIR) (*oracle, error) {
	systems := map[string]string{}
	rows, err := readCSV("systems.csv")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		systems[r[0]] = r[1]
	}
	if rows, err = readCSV("codes.csv"); err != nil {
		return nil, err
	}
	out := &oracle{options: o, codes: map[string]map[string]concept{}}
	for _, r := range rows {
		if out.codes[r[0]] == nil {
			out.codes[r[0]] = map[string]concept{}
		}
		c := out.codes[r[0]][r[1]]
		c.Text = r[5]
		switch r[2] {
		case "":
		case "json":
			c.Text = r[3]
		case "snomed":
			for _, k := range o.Concepts {
				if k.Name == r[3] && !o.NoSNOMED {
					c.Coding = append(c.Coding, coding{systems[r[2]], k.Code, k.Display})
				}
			}
		default:
			c.Coding = append(c.Coding, coding{systems[r[2]], r[3], r[4]})
		}
		out.codes[r[0]][r[1]] = c
	}
	return out, nil
}

func readCSV(name string) ([][]string, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	rows, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil {
		return nil, err
	}
	return rows[1:], nil
}

// concept is what a table has for a value; none for an empty one.
func (u *unit) concept(table, value string) *concept {
	if value == "" {
		return nil
	}
	c, ok := u.o.codes[table][value]
	if !ok {
		if c, ok = u.o.codes[table]["*"]; !ok {
			c = concept{Text: strings.ReplaceAll(value, "_", " ")}
		}
	}
	return &c
}

func concepts(list ...*concept) (out []concept) {
	for _, c := range list {
		if c != nil {
			out = append(out, *c)
		}
	}
	return out
}

// codings are the first coding of a value in a table, or none.
func (u *unit) codings(table, value string) []coding {
	if c := u.concept(table, value); c != nil && len(c.Coding) > 0 {
		return c.Coding[:1]
	}
	return nil
}

// json is JSON that a table has for a value.
func (u *unit) json(table, value string) json.RawMessage {
	c, ok := u.o.codes[table][value]
	if !ok {
		return nil
	}
	return json.RawMessage(c.Text)
}

// system is the address of a code system by the name that tables have.
func (u *unit) system(name string) string {
	return strings.Trim(string(u.json("system", name)), `"`)
}

// find finds a row by its key.
func (u *unit) find(table, key, value string) row {
	for _, r := range u.tables[table] {
		if value != "" && r.s(key) == value {
			return r
		}
	}
	return row{}
}

func (u *unit) place(encounter row) (emit.Place, bool) {
	if encounter.rows == nil {
		return emit.Place{}, false
	}
	name := "facility_id"
	if encounter.rows.Table.Name == "fills" {
		name = "pharmacy_id"
	}
	id, err := models.ParseID(encounter.s(name))
	if err != nil {
		panic(err)
	}
	return u.o.options.Places(id)
}

// organization refers to the body that runs the encounter's facility.
func (u *unit) organization(encounter row) *reference {
	p, ok := u.place(encounter)
	if !ok {
		return nil
	}
	return &reference{Reference: "Organization/" + p.Organization.String()}
}

// zone is the time zone of the encounter's facility, or of the patient's first
// encounter.
func (u *unit) zone(encounter row) *time.Location {
	p, ok := u.place(encounter)
	if !ok && len(u.tables["encounters"]) > 0 {
		p, ok = u.place(u.tables["encounters"][0])
	}
	if !ok {
		return time.UTC
	}
	l, err := time.LoadLocation(p.Zone)
	if err != nil {
		panic(err)
	}
	return l
}

// when is a column's time in a zone; a date is noon.
func (u *unit) when(r row, name string, l *time.Location) string {
	i := r.col(name)
	if i < 0 {
		return ""
	}
	at := int64(0)
	if r.rows.Table.Columns[i].Type == models.TypeDate {
		at = int64(r.rows.Cols[i].I32[r.n])*86_400 + 12*3600
	} else {
		at = r.rows.Cols[i].I64[r.n]
	}
	t := time.Unix(at, 0).UTC()
	if t.Year() < 1987 { // Daylight time isn't followed so far back.
		_, offset := time.Date(1990, 1, 1, 0, 0, 0, 0, l).Zone()
		l = time.FixedZone("", offset)
	}
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, l).Format(time.RFC3339)
}

// first is the first text that isn't empty.
func first(list ...string) string {
	i := slices.IndexFunc(list, func(s string) bool { return s != "" })
	if i < 0 {
		return ""
	}
	return list[i]
}

func div(parts ...string) narrative {
	return narrative{"generated", `<div xmlns="http://www.w3.org/1999/xhtml"><p>` + strings.Join(parts, "") + "</p></div>"}
}

// x is text in XHTML.
func x(s string) string {
	return strings.NewReplacer("&#34;", `"`, "&#39;", "'").Replace(html.EscapeString(s))
}

func headOf(typ, id, profile, updated string, text narrative) head {
	h := head{ResourceType: typ, ID: id, Text: text, Meta: meta{LastUpdated: updated, Tag: []coding{{hl7 + "v3-ActReason", "HTEST", "test health data"}}}}
	if profile != "" {
		h.Meta.Profile = []string{usCore + profile}
	}
	if typ != "Provenance" {
		h.Identifier = []identifier{{System: base + "sid/" + typ, Value: id}}
	}
	return h
}

func encoded(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
