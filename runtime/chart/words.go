package chart

import (
	"fmt"
	"strings"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// The modules that aren't a definition's own: the tables of the library.
const (
	moduleEncounters    = "tables/encounters"
	moduleVaccines      = "tables/immunizations"
	moduleAllergens     = "tables/allergens"
	moduleNotes         = "tables/notes"
	moduleWellness      = "tables/wellness_cpt"
	moduleCodingRules   = "tables/coding_rules"
	moduleHolidays      = "tables/holidays"
	moduleSeasons       = "tables/seasons"
	moduleAdmissions    = "tables/admissions"
	moduleHours         = "tables/encounter_hours"
	moduleOrders        = "tables/encounter_orders"
	moduleProcedures    = "tables/procedures"
	modulePerformers    = "tables/performers"
	moduleUtilization   = "tables/utilization"
	moduleSpread        = "tables/use_spread"
	moduleFills         = "tables/fills"
	moduleDevices       = "tables/devices"
	tableSuffix         = ".csv"
	sourceSystem        = "hsc"
	systemLOINC         = "LOINC"
	systemRxNorm        = "RxNorm"
	systemCPT           = "CPT"
	whatAdmissionSource = "admission_source"
)

// Vocabulary holds what the columns of symbols of the chart's tables may say.
// Those of conditions, encounter kinds, labs, panels, procedures and diagnosis
// codes stand in the plan's order.
type Vocabulary struct {
	systems, modules                                                    *models.Vocab
	conditions, kinds, codes, codeTitles                                *models.Vocab
	departments, pos, admission, disposition                            *models.Vocab
	procedures, procedureCodes, procedureTitles                         *models.Vocab
	orderCodes, orderSystems, orderTitles, specimens                    *models.Vocab
	drugs, rxnorm, ndc, drugNames, ingredients, routes, frequencies     *models.Vocab
	labs, panels, loinc, labTitles, units, answers                      *models.Vocab
	vaccines, cvx, vaccineNames, sites, vaccineRoutes                   *models.Vocab
	allergens, allergenCodes, allergenSystems, allergenNames, reactions *models.Vocab
	noteTypes, noteLOINC, noteTitles, devices, deviceNames              *models.Vocab
	tables                                                              map[string][]*models.Vocab
}

// Vocabs makes the vocabularies of a plan. The same plan gives the same ones.
func Vocabs(p *plan.Plan) (*Vocabulary, error) {
	if p.Care == nil {
		return nil, errNoCare
	}
	v := &Vocabulary{}
	for _, field := range v.all() {
		*field = models.NewVocab()
	}
	v.systems.Intern(sourceSystem)
	v.ofPlan(p.Care)
	if err := v.ofTables(); err != nil {
		return nil, err
	}
	d, err := stdlib.CareDirectory()
	if err != nil {
		return nil, err
	}
	for i := range d.Cares {
		v.departments.Intern(department(d, i))
	}
	v.ofReferrals(p, d)
	return v, v.bind()
}

// department is what a care is called: by its specialty, or by its own word
// where several specialties give it.
func department(d *stdlib.Directory, care int) string {
	c := &d.Cares[care]
	if len(c.Specialties) == 1 {
		return d.Specialties[c.Specialties[0]].Title
	}
	s := strings.ReplaceAll(c.Word, "_", " ")
	return strings.ToUpper(s[:1]) + s[1:]
}

// Table are the vocabularies of a table's columns, nil for those that have
// none or a closed one.
func (v *Vocabulary) Table(name string) []*models.Vocab { return v.tables[name] }

func (v *Vocabulary) all() []**models.Vocab {
	return []**models.Vocab{
		&v.systems, &v.modules, &v.conditions, &v.kinds, &v.codes, &v.codeTitles, &v.departments, &v.pos, &v.admission,
		&v.disposition, &v.procedures, &v.procedureCodes, &v.procedureTitles, &v.orderCodes, &v.orderSystems, &v.orderTitles,
		&v.specimens, &v.drugs, &v.rxnorm, &v.ndc, &v.drugNames, &v.ingredients, &v.routes, &v.frequencies, &v.labs, &v.panels,
		&v.loinc, &v.labTitles, &v.units, &v.answers, &v.vaccines, &v.cvx, &v.vaccineNames, &v.sites, &v.vaccineRoutes, &v.allergens,
		&v.allergenCodes, &v.allergenSystems, &v.allergenNames, &v.reactions, &v.noteTypes, &v.noteLOINC, &v.noteTitles, &v.devices, &v.deviceNames,
	}
}

func (v *Vocabulary) ofPlan(care *plan.Care) {
	for _, c := range care.Conditions {
		v.conditions.Intern(c.Name)
		v.modules.Intern(c.Module)
	}
	for _, l := range care.Labs {
		v.labs.Intern(l.Name)
		v.modules.Intern(l.Module)
	}
	for _, p := range care.Panels {
		v.panels.Intern(p.Name)
		v.modules.Intern(p.Module)
	}
	for _, d := range care.Drugs {
		v.modules.Intern(d.Module)
	}
	for _, p := range care.Procedures {
		v.procedures.Intern(p.Name)
		v.modules.Intern(p.Module)
	}
	for _, k := range care.Kinds {
		v.kinds.Intern(k.Name)
		v.pos.Intern(k.POS)
	}
	for _, c := range care.Codes {
		v.codes.Intern(c.Code)
	}
	for _, m := range []string{moduleEncounters, moduleVaccines, moduleAllergens, moduleNotes, moduleWellness, moduleOrders, moduleFills, moduleDevices} {
		v.modules.Intern(m)
	}
	for _, s := range []string{systemLOINC, systemRxNorm, systemCPT} {
		v.orderSystems.Intern(s)
	}
	v.ofItems(care)
}

// ofItems are the vocabularies that don't keep the plan's order, as two items
// may share a word.
func (v *Vocabulary) ofItems(care *plan.Care) {
	for _, c := range care.Codes {
		v.codeTitles.Intern(c.Description)
	}
	for _, l := range care.Labs {
		intern(v.loinc, l.LOINC)
		intern(v.labTitles, l.Title)
		for _, a := range l.Answers {
			intern(v.answers, a.Code)
		}
		intern(v.units, l.Unit)
		intern(v.specimens, l.Specimen)
		intern(v.orderCodes, l.LOINC)
		intern(v.orderTitles, l.Title)
	}
	for _, p := range care.Panels {
		intern(v.orderCodes, p.LOINC)
		intern(v.orderCodes, p.CPT)
		intern(v.orderTitles, p.Title)
	}
	for _, d := range care.Drugs {
		intern(v.drugs, d.Word)
		intern(v.rxnorm, d.RxCUI)
		intern(v.ndc, d.NDC)
		intern(v.drugNames, d.Name)
		intern(v.ingredients, d.Ingredient)
		intern(v.routes, d.Route)
		intern(v.frequencies, d.Frequency)
		intern(v.orderCodes, d.RxCUI)
		intern(v.orderTitles, d.Name)
	}
	for _, p := range care.Procedures {
		intern(v.procedureCodes, p.Code)
		intern(v.procedureTitles, p.Title)
		intern(v.orderCodes, p.Code)
		intern(v.orderSystems, p.System)
		intern(v.orderTitles, p.Title)
	}
	for _, k := range care.Kinds {
		intern(v.procedureTitles, k.Title)
		for _, s := range k.Services {
			intern(v.procedureCodes, s)
		}
	}
}

// intern adds a word; an empty one is null.
func intern(v *models.Vocab, word string) {
	if word != "" {
		v.Intern(word)
	}
}

// sym is the symbol of a word that the vocabulary has; an empty word is null.
func sym(v *models.Vocab, word string) models.Sym {
	s, ok := v.Lookup(word)
	if word == "" || !ok {
		return models.NoSym
	}
	return s
}

func (v *Vocabulary) ofTables() error {
	columns := []struct {
		table, column string
		vocab         *models.Vocab
	}{
		{moduleVaccines, "word", v.vaccines},
		{moduleVaccines, "cvx", v.cvx},
		{moduleVaccines, "name", v.vaccineNames},
		{moduleVaccines, "site", v.sites},
		{moduleVaccines, "route", v.vaccineRoutes},
		{moduleAllergens, "word", v.allergens},
		{moduleAllergens, "rxnorm", v.allergenCodes},
		{moduleAllergens, "allergen", v.allergenNames},
		{moduleNotes, "note_type", v.noteTypes},
		{moduleNotes, "loinc", v.noteLOINC},
		{moduleNotes, "title", v.noteTitles},
		{moduleWellness, "established", v.procedureCodes},
		{moduleDevices, "device", v.devices},
		{moduleDevices, "name", v.deviceNames},
	}
	for _, c := range columns {
		table, err := stdlib.Table(c.table + tableSuffix)
		if err != nil {
			return err
		}
		rows := table.Rows()
		for rows.Next() {
			intern(c.vocab, rows.Text(c.column))
		}
		if rows.Err() != nil {
			return rows.Err()
		}
	}
	v.allergenSystems.Intern(systemRxNorm)
	return v.ofReactions()
}

// ofReactions reads the words that share a cell, or a column.
func (v *Vocabulary) ofReactions() error {
	table, err := stdlib.Table(moduleAllergens + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		for _, r := range rows.Weighted("reactions") {
			v.reactions.Intern(r.Word)
		}
	}
	if rows.Err() != nil {
		return rows.Err()
	}
	if table, err = stdlib.Table(moduleAdmissions + tableSuffix); err != nil {
		return err
	}
	rows = table.Rows()
	for rows.Next() {
		v.admissionWords(rows.Text("what")).Intern(rows.Text("value"))
	}
	v.disposition.Intern(expired)
	return rows.Err()
}

func (v *Vocabulary) admissionWords(what string) *models.Vocab {
	if what == whatAdmissionSource {
		return v.admission
	}
	return v.disposition
}

// bind gives each column of symbols its vocabulary.
func (v *Vocabulary) bind() error {
	v.tables = make(map[string][]*models.Vocab, NumTables)
	for _, name := range TableNames() {
		table, columns := models.Find(name), v.columns(name)
		vocabs := make([]*models.Vocab, len(table.Columns))
		for i := range table.Columns {
			c := &table.Columns[i]
			if c.Type != models.TypeSym || c.Vocab != nil {
				continue
			}
			if vocabs[i] = columns[c.Name]; vocabs[i] == nil {
				return fmt.Errorf("column %s.%s has no vocabulary", name, c.Name)
			}
		}
		v.tables[name] = vocabs
	}
	return nil
}

func (v *Vocabulary) columns(table string) map[string]*models.Vocab {
	own := map[string]map[string]*models.Vocab{
		"encounters": {
			"encounter_type": v.kinds, "reason_code": v.codes, "department": v.departments, "place_of_service": v.pos,
			"admission_source": v.admission, "discharge_disposition": v.disposition, "primary_diagnosis_code": v.codes,
		},
		"diagnoses":  {"condition": v.conditions, "code": v.codes, "description": v.codeTitles},
		"procedures": {"procedure": v.procedures, "code": v.procedureCodes, "description": v.procedureTitles},
		"orders": {
			"code": v.orderCodes, "code_system": v.orderSystems, "description": v.orderTitles, "specimen_type": v.specimens,
		},
		"medications": {
			"drug": v.drugs, "rxnorm_code": v.rxnorm, "ndc": v.ndc, "name": v.drugNames, "ingredient": v.ingredients, "route": v.routes,
			"frequency": v.frequencies, "indication_condition": v.conditions, "indication_code": v.codes,
		},
		"lab_results": {
			"test": v.labs, "panel": v.panels, "loinc_code": v.loinc, "test_name": v.labTitles, "unit": v.units, "specimen_type": v.specimens, "value_code": v.answers,
		},
		"vital_signs":   {"vital": v.labs, "loinc_code": v.loinc, "name": v.labTitles, "unit": v.units},
		"immunizations": {"vaccine": v.vaccines, "cvx_code": v.cvx, "name": v.vaccineNames, "site": v.sites, "route": v.vaccineRoutes},
		"allergies": {
			"substance": v.allergens, "code": v.allergenCodes, "code_system": v.allergenSystems, "name": v.allergenNames, "reaction": v.reactions,
		},
		"fills":          {"drug": v.drugs, "ndc": v.ndc},
		"devices":        {"device": v.devices, "name": v.deviceNames},
		"problems":       {"condition": v.conditions, "code": v.codes, "description": v.codeTitles},
		"clinical_notes": {"note_type": v.noteTypes, "loinc_code": v.noteLOINC, "title": v.noteTitles},
	}[table]
	own["source_system"], own["skill_used"] = v.systems, v.modules
	return own
}
