package fhir

import (
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// options are those of a library without SNOMED CT.
func options() Options {
	return Options{NoSNOMED: true, Places: func(id models.ID) (output.Place, bool) {
		return output.Place{Zone: "America/Chicago", Organization: 9}, id != 99
	}}
}

func testLibrary(t *testing.T) *library {
	t.Helper()
	l, err := newLibrary(options(), models.Tables())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// medicines is a batch of one medicine with little in it, and one with all.
func medicines() *models.Batch {
	words := models.NewVocab("oral", "a <b> & \"c\"", "daily", "snake_case")
	table := models.Find("medications")
	vocabs := make([]*models.Vocab, len(table.Columns))
	for i := range vocabs {
		vocabs[i] = words
	}
	r := models.NewRows(table, vocabs, 1)
	none := models.Medication{
		MedicationID: 32, PatientID: 1, EncounterID: 2, ProviderID: 3, PrescriberNPI: models.Text("1"), Drug: models.NoSym, RxNormCode: models.NoSym, NDC: models.NoSym, Name: 1,
		Ingredient: models.NoSym, Route: models.NoSym, Frequency: models.NoSym, Quantity: models.NoInt, DaysSupply: models.NoInt, Refills: models.NoInt,
		StartDate: models.DateOf(2025, 7, 1), EndDate: models.NoDate, IndicationCondition: models.NoSym, IndicationCode: models.NoSym,
	}
	all := none
	all.MedicationID, all.Dose, all.Route, all.Frequency, all.Sig, all.Quantity, all.Drug = 33, models.Text("2.5 mg"), 0, 2, models.Text("Take\n\"one\"\xff"), 3050, 3
	r.AppendMedication(&none)
	r.AppendMedication(&all)
	r.EndUnit()
	return &models.Batch{Units: 1, Tables: []*models.Rows{r}}
}

// filled is what templates make of both rows, apart by a bar.
func filled(t *testing.T, template string) string {
	t.Helper()
	l := testLibrary(t)
	base, err := l.alias("medication")
	if err != nil {
		t.Fatal(err)
	}
	n, err := l.compile([]byte(template), &kind{base: base})
	if err != nil {
		return "error: " + err.Error()
	}
	c := l.newContext()
	if err := c.batch(medicines()); err != nil {
		t.Fatal(err)
	}
	c.begin(0)
	var out []string
	for row := range 2 {
		c.at[base] = row
		dst, ok := n.append([]byte("x"), c)
		if _, fixed := n.(literal); !ok && !fixed && string(dst) != "x" {
			t.Errorf("%s: nothing was written, and %q is left", template, dst[1:])
		}
		out = append(out, string(dst[1:]))
	}
	return strings.Join(out, " | ")
}

func TestTemplates(t *testing.T) {
	for template, want := range map[string]string{
		`{"a":1,"b":[true,null,"x"]}`:                                           `{"a":1,"b":[true,null,"x"]} | {"a":1,"b":[true,null,"x"]}`,
		`{"id":"=medication_id","s":"=sig"}`:                                    `{"id":"000000000010"} | {"id":"000000000011","s":"Take\n\"one\"` + "\ufffd" + `"}`,
		`{"a":1,"s":"=sig"}`:                                                    ` | {"a":1,"s":"Take\n\"one\"` + "\ufffd" + `"}`,
		`{"q":{"value":"=!quantity","unit":"mg"}}`:                              ` | {"q":{"value":30.5,"unit":"mg"}}`,
		`{"d":"=start_date","s":"=!sig"}`:                                       ` | {"d":"2025-07-01","s":"Take\n\"one\"` + "\ufffd" + `"}`,
		`["=sig|base64",{"fixed":1}]`:                                           `[{"fixed":1}] | ["VGFrZQoib25lIv8=",{"fixed":1}]`,
		`["=route","=frequency"]`:                                               ` | ["oral","daily"]`,
		`{"t":"=<<p>{name}</p>"}`:                                               `{"t":"<p>a &lt;b&gt; &amp; \"c\"</p>"} | {"t":"<p>a &lt;b&gt; &amp; \"c\"</p>"}`,
		`{"t":"=~{sig}"}`:                                                       ` | {"t":"Take\n\"one\"` + "\ufffd" + `"}`,
		`{"a":"=quantity","b?a":"=medication_id"}`:                              `{"b":"000000000010"} | {"a":30.5}`,
		`{"a":"=quantity","f":"=sig","b?a,f":{"x":1}}`:                          `{"b":{"x":1}} | {"a":30.5,"f":"Take\n\"one\"` + "\ufffd" + `"}`,
		`{"w":"=drug|words"}`:                                                   ` | {"w":"snake case"}`,
		`{"r":"=patient_id|ref:Patient","i":"=start_date|instant"}`:             `{"r":"Patient/000000000001","i":"2025-07-01T12:00:00Z"} | {"r":"Patient/000000000001","i":"2025-07-01T12:00:00Z"}`,
		`{"d":"=dose|digits","u":"=dose|unitof","c":"=dose|ucumof"}`:            ` | {"d":2.5,"u":"mg","c":"mg"}`,
		`{"j":"=frequency|json:as_needed","id":"=medication_id"}`:               `{"id":"000000000010"} | {"id":"000000000011"}`,
		`{"c":"=route|concept:route"}`:                                          ` | {"c":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration","code":"PO"}],"text":"oral"}}`,
		`{"k":"=@code|role:primary_care"}`:                                      `{"k":{"text":"Primary care provider"}} | {"k":{"text":"Primary care provider"}}`,
		`{"e":"=encounter.start_time|instant","id":"=medication_id"}`:           `{"id":"000000000010"} | {"id":"000000000011"}`,
		`{"o":{"reference":"=@organization|ref:Organization"},"s":"=quantity"}`: ` | {"s":30.5}`,
		`{"l":"=route|label:route","s":"=quantity|says:yes"}`:                   ` | {"l":"oral","s":"yes"}`,
		`{"d":"=start_date|covered","c":"=route|coded:goal","s":"=quantity"}`:   ` | {"s":30.5}`,
		`{"n":"=~No. {dose|tail}{sig|tail}","s":"=quantity"}`:                   ` | {"s":30.5}`,
		`{"n":"=~{prescriber_npi|tail}"}`:                                       `{"n":"1"} | {"n":"1"}`,
		`{"n":"=~a[[medication|, {quantity}]]"}`:                                ` | `,
		`{"d":"=@due","p":"=drug|payer","s":"=quantity"}`:                       ` | {"s":30.5}`,
	} {
		if got := filled(t, template); got != want {
			t.Errorf("%s\n got %s\nwant %s", template, got, want)
		}
	}
}

func TestWrongTemplates(t *testing.T) {
	for template, want := range map[string]string{
		`{"a":"=nothing"}`:                  "a: table medications has no column nothing",
		`{"a":"=nobody.id"}`:                "a: unknown alias nobody",
		`{"a":["*nobody",1]}`:               "a: unknown alias nobody",
		`{"a":"=sig|loud"}`:                 "a: sig|loud: unknown format loud",
		`{"a":"=route|concept:none"}`:       "a: route|concept:none: there is no table of codes none",
		`{"a":"=sig|concept:route"}`:        "a: sig|concept:route: a text has no table of codes",
		`{"a":"=patient_id|ref:Dog"}`:       "a: patient_id|ref:Dog: unknown resource type Dog",
		`{"a":"=@organization|ref:Dog"}`:    "a: unknown resource type Dog",
		`{"a":"=@moon"}`:                    "a: unknown value @moon|",
		`{"a":"=~{sig"}`:                    "a: expected } after {sig",
		`{"a?b":1}`:                         "a?b: there is no member b before it",
		`{"a":[]}`:                          "a: expected an array of elements",
		`{"a":["*item"]}`:                   "a: expected an array of elements",
		`{"a":1} 2`:                         "expected the end of the template",
		`{"a":`:                             "a: EOF",
		`["*item",{"a":"=item.value|huh"}]`: "a: item.value|huh: unknown format huh",
		`{"a":"=~x[[item|y"}`:               "a: expected alias|...]] after [[item|y",
		`{"a":"=~x[[item]]"}`:               "a: expected alias|...]] after [[item",
		`{"a":"=~x[[nobody|y]]"}`:           "a: unknown alias nobody",
		`{"a":"=~x[[item|{y]]"}`:            "a: expected } after {y",
		`{"a":"=route|label:none"}`:         "a: route|label:none: there is no table of codes none",
	} {
		if got := filled(t, template); got != "error: "+want {
			t.Errorf("%s: %s, want %s", template, got, want)
		}
	}
}

func TestWrongKinds(t *testing.T) {
	l := testLibrary(t)
	for file, want := range map[string]string{
		`{`:                             "unexpected end of JSON input",
		`{"type":"Dog","from":"order"}`: "unknown resource type Dog",
		`{"type":"Patient","from":"x"}`: "unknown alias x",
		`{"type":"Patient","from":"patient","when":{"x":true}}`:                              "x: table patients has no column x",
		`{"type":"Patient","from":"patient","when":{"sex":1}}`:                               "sex: json: cannot unmarshal number into Go value of type []string",
		`{"type":"Patient","from":"patient","when":{"sex":["dog"]}}`:                         "sex: it is never dog",
		`{"type":"Patient","from":"patient","when":{"age":"x..7"}}`:                          "age: " + errNumbers.Error(),
		`{"type":"Patient","from":"patient","when":{"age":"1..x"}}`:                          "age: " + errNumbers.Error(),
		`{"type":"Patient","from":"patient","when":{"age":"7"}}`:                             "age: " + errNumbers.Error(),
		`{"type":"Patient","from":"patient","when":{"sex":"=x"}}`:                            "sex: there is no table of codes x",
		`{"type":"Patient","from":"patient","each":{"x":{}}}`:                                "unknown alias x",
		`{"type":"Patient","from":"patient","each":{"planned":{"once":["x"]}}}`:              "table problems has no column x",
		`{"type":"Patient","from":"patient","needs":"person"}`:                               "needs: there is no person among each",
		`{"type":"Patient","from":"patient","without":"x"}`:                                  "unknown alias x",
		`{"type":"Patient","from":"patient","updated":["x"]}`:                                "table patients has no column x",
		`{"type":"Patient","from":"patient","group":["x"]}`:                                  "table patients has no column x",
		`{"type":"Patient","from":"patient","join":{"x":"sex"}}`:                             "unknown alias x",
		`{"type":"Patient","from":"patient","join":{"person":"x"}}`:                          "table patients has no column x",
		`{"type":"Patient","from":"patient","match":{"x":{}}}`:                               "unknown alias x",
		`{"type":"Patient","from":"patient","match":{"person":{"on":["x"]}}}`:                "table persons has no column x",
		`{"type":"Patient","from":"patient","match":{"person":{"when":{"x":true}}}}`:         "x: table persons has no column x",
		`{"type":"Patient","from":"patient","leader":{"x":[]}}`:                              "unknown alias x",
		`{"type":"Patient","from":"patient","leader":{"person":["x"]}}`:                      "table patients has no column x",
		`{"type":"Patient","from":"patient","profile":"=x","resource":{"id":"=patient_id"}}`: "table patients has no column x",
		`{"type":"Patient","from":"patient","resource":{"active":true}}`:                     "expected an object that hangs on rows",
		`{"type":"Patient","from":"patient","resource":{"a":"=x"}}`:                          "a: table patients has no column x",
	} {
		if _, err := l.newKind([]byte(file)); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", file, err, want)
		}
	}
}

// TestPlaces demands an error where a facility, or its time zone, is unknown.
func TestPlaces(t *testing.T) {
	l := testLibrary(t)
	l.options.Places = func(id models.ID) (output.Place, bool) { return output.Place{Zone: "Europe/Berlin"}, id != 99 }
	for id, want := range map[models.ID]string{
		99: "facility " + models.ID(99).String() + " isn't known, and with it its time zone",
		98: "facility " + models.ID(98).String() + `: there is no time zone "Europe/Berlin"`,
	} {
		if _, err := l.place(id); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	l.options.Places = nil
	if _, err := l.place(97); err == nil {
		t.Error("a facility is known without places")
	}
}

// TestForeign demands an error for what Encode didn't make.
func TestForeign(t *testing.T) {
	for _, s := range []interface {
		Write(b *models.Batch, encoded any) error
	}{&Bundles{}, &Bulk{}} {
		if err := s.Write(nil, 7); err == nil || err.Error() != "expected what Encode made, found int" {
			t.Errorf("%T: %v", s, err)
		}
	}
}

// TestUUIDs demands the form of RFC 9562, and another one for another type.
func TestUUIDs(t *testing.T) {
	a, b := string(appendUUID(nil, 4, 1<<60-1)), string(appendUUID(nil, 5, 1<<60-1))
	if !strings.HasSuffix(a, "-ffff-8fff-8fff-00000fffffff") || a[:8] != "urn:uuid" || len(a) != 45 || a == b {
		t.Errorf("%s, %s", a, b)
	}
}
