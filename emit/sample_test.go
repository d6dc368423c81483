package emit

import (
	"fmt"
	"math"

	"github.com/hsc-dev/hsc/models"
)

// things is a table with a column of each type, each of which may be null but
// the key.
func things() *models.Table {
	return &models.Table{Name: "things", Per: "shared", Columns: []models.Column{
		{Name: "id", Type: models.TypeID, Key: "primary", Unique: true},
		{Name: "note, quoted", Type: models.TypeText, Nullable: true},
		{Name: "kind", Type: models.TypeSym, Nullable: true},
		{Name: "n", Type: models.TypeInt, Nullable: true},
		{Name: "value", Type: models.TypeDecimal, Scale: 3, Nullable: true},
		{Name: "price", Type: models.TypeDecimal, Scale: 2, Unit: "USD", Nullable: true},
		{Name: "score", Type: models.TypeFloat, Nullable: true},
		{Name: "day", Type: models.TypeDate, Nullable: true},
		{Name: "at", Type: models.TypeTimestamp, Nullable: true},
		{Name: "done", Type: models.TypeBool, Nullable: true},
		{Name: "other", Type: models.TypeID, Nullable: true},
	}}
}

// thingRows are rows of things with what formats trip over.
func thingRows() *models.Rows {
	kinds := models.NewVocab("plain", `with "quotes"`, "comma, inside", "", "two\nlines", "São Paulo")
	r := models.NewRows(things(), []*models.Vocab{2: kinds}, 8)
	texts := []string{"plain", "", `say "hi", then go`, "two\nlines", "tab\tand \\ and \x01", "naïve 日本語 🙂", " spaces ", "NULL", "'", "a;b", "ends in quote\""}
	for i, text := range texts {
		r.AppendID(0, models.ID(i+1))
		r.AppendText(1, []byte(text))
		r.AppendSym(2, models.Sym(i%kinds.Len()))
		r.AppendInt(3, int64(i-5)*1_000_000_007)
		r.AppendDecimal(4, int64(i-5)*1_050)
		r.AppendMoney(5, models.Money(i-5)*1_010)
		r.AppendFloat(6, float64(i-5)*1e-7, true)
		r.AppendDate(7, models.DateOf(1969, 12, 28+i))
		r.AppendInstant(8, models.DateOf(1899, 12, 31).At(i*8_000))
		r.AppendBool(9, i%2 == 0)
		r.AppendID(10, models.ID(1+i/4))
		r.EndRow()
	}
	r.AppendID(0, 99)
	for col := 1; col < len(r.Cols); col++ {
		r.AppendNull(col)
	}
	r.EndRow()
	r.AppendID(0, 1<<60-1)
	r.AppendString(1, "the extremes")
	r.AppendSym(2, 5)
	r.AppendInt(3, math.MaxInt64)
	r.AppendDecimal(4, 999_999_999_999_999_999)
	r.AppendMoney(5, -999_999_999_999_999_999)
	r.AppendFloat(6, math.MaxFloat64, true)
	r.AppendDate(7, models.DateOf(9999, 12, 31))
	r.AppendInstant(8, models.DateOf(9999, 12, 31).At(86_399))
	r.AppendBool(9, true)
	r.AppendID(10, 1<<60-1)
	r.EndRow()
	r.EndUnit()
	return r
}

// clinic makes the batches of a small clinic: a provider, and units with a
// patient, encounters, diagnoses and results.
type clinic struct {
	tables []*models.Table
	vocabs map[string][]*models.Vocab
	word   *models.Vocab
}

func newClinic() *clinic {
	c := &clinic{vocabs: map[string][]*models.Vocab{}, word: models.NewVocab("alpha", "beta, the second", "gamma")}
	codes := &models.Vocab{}
	for i := range 5_000 {
		codes.Intern(fmt.Sprintf("E%02d.%d", i/100, i%100))
	}
	for _, name := range []string{"organizations", "persons", "patients", "encounters", "diagnoses", "orders", "lab_results"} {
		t := models.Find(name)
		c.tables = append(c.tables, t)
		vocabs := make([]*models.Vocab, len(t.Columns))
		for i := range vocabs {
			vocabs[i] = c.word
			if t.Columns[i].Name == "code" {
				vocabs[i] = codes
			}
		}
		c.vocabs[name] = vocabs
	}
	return c
}

// mix is a hash by which the sample's values are chosen.
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// batch makes the units [first, first+units).
func (c *clinic) batch(seq int, first uint64, units int) *models.Batch {
	b := &models.Batch{Seq: seq, First: first, Units: units}
	rows := map[string]*models.Rows{}
	for _, t := range c.tables {
		r := models.NewRows(t, c.vocabs[t.Name], units)
		rows[t.Name] = r
		b.Tables = append(b.Tables, r)
	}
	for unit := first; unit < first+uint64(units); unit++ {
		c.unit(rows, unit)
		for _, r := range b.Tables {
			r.EndUnit()
		}
	}
	return b
}

func (c *clinic) unit(rows map[string]*models.Rows, unit uint64) {
	id := func(kind, n uint64) models.ID { return models.IDOf(mix(unit<<20 + kind<<16 + n + 1)) }
	h := mix(unit)
	name := models.Text(fmt.Sprintf("Ann %d O\"Neil", unit%1000))
	rows["persons"].AppendPerson(&models.Person{
		PersonID: id(0, 0), GivenName: name[:3], FamilyName: name[4:], Suffix: models.NoSym, BirthDate: models.Date(h % 20_000),
		Sex: models.Sym(h & 1), DeathDate: models.NoDate, StreetAddress: name, Latitude: 3_012_345, Longitude: -9_000_000, Phone: models.Text("(512) 555-0100"),
	})
	rows["patients"].AppendPatient(&models.Patient{
		PatientID: id(1, 0), PersonID: id(0, 0), MRN: models.Text(fmt.Sprintf("MRN%08d", unit)), Name: name, GivenName: name[:3], FamilyName: name[4:],
		BirthDate: models.Date(h % 20_000), Age: int64(h % 90), Sex: models.Sym(h & 1), Latitude: 3_012_345, Longitude: -9_000_000,
		DeathDate: models.NoDate, Origin: models.Origin{GenerationSeed: 1},
	})
	for e := range h % 4 {
		at := models.DateOf(2025, 1, 1).At(int(mix(h+e) % 30_000_000))
		rows["encounters"].AppendEncounter(&models.Encounter{
			EncounterID: id(2, e), PatientID: id(1, 0), ProviderID: 5, ProviderNPI: models.Text("1234567893"), FacilityID: 6, StartTime: at, EndTime: models.NoInstant,
			LengthMinutes: models.NoInt, ReasonCode: models.NoSym, Reason: name, Department: models.NoSym, AdmissionSource: models.NoSym, DischargeDisposition: models.NoSym,
		})
		for d := range 1 + h>>8%3 {
			rows["diagnoses"].AppendDiagnosis(&models.Diagnosis{
				DiagnosisID: id(3, e<<4+d), EncounterID: id(2, e), PatientID: id(1, 0), Code: models.Sym(mix(h+d) % 5_000), Sequence: int64(d + 1),
				OnsetDate: models.NoDate, DiagnosedDate: at.Date(), AbatementDate: models.NoDate, PresentOnAdmission: models.NoSym,
			})
		}
		rows["lab_results"].AppendLabResult(&models.LabResult{
			LabResultID: id(4, e), OrderID: 0, EncounterID: id(2, e), PatientID: id(1, 0), Value: int64(h % 20_000), Unit: 1, ReferenceLow: 4_000, ReferenceHigh: models.NoInt,
			AbnormalFlag: models.FlagHH, SpecimenType: models.NoSym, CollectedTime: at, ResultedTime: models.NoInstant, Panel: models.NoSym,
		})
	}
}

// plainFHIR are options of FHIR that need no library.
func plainFHIR() FHIR {
	return FHIR{NoSNOMED: true, Places: func(models.ID) (Place, bool) { return Place{Zone: "America/Chicago"}, true }}
}
