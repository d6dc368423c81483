package plan

import "github.com/hsc-dev/hsc/models"

// What a record stands for: a row belongs to a patient, to an encounter, or to
// the scenario as a whole.
const (
	PerPatient   = "patient"
	PerEncounter = "encounter"
	PerScenario  = "scenario"
)

// Table is the table of a record: its id, whom its rows belong to, and the
// columns of its own. The columns that every table ends with aren't in it.
func (r *Record) Table() *models.Table {
	t := &models.Table{Name: r.Name, Doc: "Defined by the scenario.", Per: "unit"}
	t.Columns = []models.Column{{Name: r.Name + "_id", Type: models.TypeID, Key: "primary", Unique: true, Doc: "Names the row."}}
	if r.Per == PerScenario {
		t.Per = "shared"
	} else {
		t.Columns = append(t.Columns, models.Column{Name: "patient_id", Type: models.TypeID, Refs: "patients.patient_id", Doc: "The patient."})
	}
	if r.Per == PerEncounter {
		t.Columns = append(t.Columns, models.Column{Name: "encounter_id", Type: models.TypeID, Refs: "encounters.encounter_id", Doc: "The encounter."})
	}
	for _, c := range r.Columns {
		t.Columns = append(t.Columns, models.Column{Name: c.Name, Type: c.Type.Column(), Nullable: true, Doc: "Defined by the scenario."})
	}
	return t
}

// Column is the type of a column that holds values of the type.
func (t Type) Column() models.Type {
	switch t {
	case Bool:
		return models.TypeBool
	case Choice:
		return models.TypeSym
	case Date:
		return models.TypeDate
	case Text:
		return models.TypeText
	case Number, Percent, Days:
	}
	return models.TypeFloat
}
