package main

import (
	"sync"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/emit"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// fhirOptions are a plan's options of FHIR with what the library knows; from is
// the first day of its period.
func fhirOptions(f plan.FHIR, from models.Date) (emit.FHIR, error) {
	o := emit.FHIR{Profile: f.Profile, Collection: f.Collection, ServerIDs: f.ServerIDs, NoSNOMED: f.NoSNOMED, From: from}
	if f.Since != "" {
		since, err := models.ParseDate(f.Since)
		if err != nil {
			return o, usage("since: %v", err)
		}
		o.Since = since
	}
	directory, err := stdlib.CareDirectory()
	if err != nil {
		return o, err
	}
	o.Places = places(directory)
	o.Concepts, err = concepts()
	return o, err
}

// concepts are the SNOMED CT concepts of the library.
func concepts() ([]emit.Concept, error) {
	table, err := stdlib.Table("codes/snomed.csv")
	if err != nil {
		return nil, err
	}
	var out []emit.Concept
	rows := table.Rows()
	for rows.Next() {
		out = append(out, emit.Concept{Name: rows.Text("word"), Code: rows.Text("code"), Display: rows.Text("name")})
	}
	return out, rows.Err()
}

// places looks facilities up in the directory by their ids, which are hashes:
// their numbers are listed at the first call.
func places(d *stdlib.Directory) func(models.ID) (emit.Place, bool) {
	numbers := sync.OnceValue(func() map[models.ID]stdlib.FacilityNumber {
		known := make(map[models.ID]stdlib.FacilityNumber, d.TotalFacilities())
		for n := range d.TotalFacilities() {
			known[d.FacilityID(stdlib.FacilityNumber(n))] = stdlib.FacilityNumber(n)
		}
		return known
	})
	return func(id models.ID) (emit.Place, bool) {
		n, ok := numbers()[id]
		if !ok {
			return emit.Place{}, false
		}
		var facility models.Facility
		var organization models.Organization
		d.FacilityRow(n, &facility)
		d.OrganizationRow(d.OwnerOf(n), &organization)
		return emit.Place{
			Zone: d.ZoneOf(n), NPI: string(facility.NPI),
			Organization: organization.OrganizationID, OrganizationNPI: string(organization.NPI),
		}, true
	}
}
