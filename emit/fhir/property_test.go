package fhir_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/emit"
	"github.com/hsc-dev/hsc/models"
)

// people are what the properties are held for.
func people(t *testing.T) string {
	if testing.Short() {
		return "20 patients, with encounters, fills"
	}
	return "200 patients, with encounters, fills"
}

// walk calls see for every member of a resource, with the path to it.
func walk(v any, path string, see func(path string, v any)) {
	see(path, v)
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			walk(item, path, see)
		}
	case resource:
		for name, item := range v {
			walk(item, path+"."+name, see)
		}
	}
}

var (
	instants = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$`)
	times    = []string{".lastUpdated", ".issued", ".effectiveDateTime", ".start", ".end", ".authoredOn", ".recorded", ".performedDateTime", ".collectedDateTime"}
)

// TestProperties holds what is true of every export.
func TestProperties(t *testing.T) {
	bulk := built(t, people(t), "fhir_bulk", emit.Options{FHIR: library(t)})
	by := resources(t, bulk)
	for key, r := range by {
		walk(r, r["resourceType"].(string), func(path string, v any) {
			switch v := v.(type) {
			case nil:
				t.Errorf("%s: %s is null", key, path)
			case string:
				checkText(t, by, key, path, v)
			case []any:
				if len(v) == 0 {
					t.Errorf("%s: %s is an empty array", key, path)
				}
			case resource:
				if len(v) == 0 {
					t.Errorf("%s: %s is an empty object", key, path)
				}
			}
		})
		if !strings.Contains(r["text"].(resource)["div"].(string), `<div xmlns="http://www.w3.org/1999/xhtml"><p>`) {
			t.Errorf("%s has no narrative", key)
		}
	}
	checkRaces(t, by)
	checkManifest(t, bulk)
}

func checkText(t *testing.T, by map[string]resource, key, path, v string) {
	t.Helper()
	switch {
	case v == "":
		t.Errorf("%s: %s is empty", key, path)
	case strings.HasSuffix(path, ".reference") && by[v] == nil:
		t.Errorf("%s: %s isn't in the export", key, v)
	}
	if strings.HasPrefix(path, "Coverage.period.") || strings.HasPrefix(path, "CarePlan.period.") {
		return // In days.
	}
	for _, name := range times {
		if strings.HasSuffix(path, name) && !instants.MatchString(v) {
			t.Errorf("%s: %s is %s, without an offset", key, path, v)
		}
	}
}

// checkRaces demands a category for each race, and none that OMB hasn't.
func checkRaces(t *testing.T, by map[string]resource) {
	t.Helper()
	several, unknown := 0, 0
	for key, r := range by {
		if r["resourceType"] != "Patient" {
			continue
		}
		race := r["extension"].([]any)[0].(resource)["extension"].([]any)
		words := race[len(race)-1].(resource)["valueString"].(string)
		if len(race) > 2 {
			several++
		}
		for _, e := range race[:len(race)-1] {
			k := e.(resource)["valueCoding"].(resource)
			if k["code"] == "2131-1" {
				t.Errorf("%s has category 2131-1", key)
			}
			if k["code"] == "UNK" {
				unknown++
				if words != "Other Race" || len(race) != 2 {
					t.Errorf("%s: UNK beside %q", key, words)
				}
			}
		}
	}
	if !testing.Short() && (several == 0 || unknown == 0) {
		t.Errorf("expected people of several races and of another one, found %d and %d", several, unknown)
	}
}

// checkManifest demands of the manifest the files that are there, with their lines.
func checkManifest(t *testing.T, files map[string][]byte) {
	t.Helper()
	var m struct {
		TransactionTime, Request string
		Output                   []struct {
			Type, URL string
			Count     int
		}
	}
	if err := json.Unmarshal(files["manifest.json"], &m); err != nil {
		t.Fatal(err)
	}
	if len(m.Output) != len(files)-1 || !instants.MatchString(m.TransactionTime) || !strings.HasSuffix(m.Request, "$export") {
		t.Errorf("%+v for %d files", m, len(files))
	}
	for _, o := range m.Output {
		if lines := bytes.Count(files[o.URL], []byte("\n")); lines != o.Count || lines == 0 {
			t.Errorf("%s has %d lines, the manifest says %d", o.URL, lines, o.Count)
		}
	}
}

// TestOptions holds what each option does.
func TestOptions(t *testing.T) {
	const few = "6 patients, with encounters, fills"
	plain := resources(t, built(t, few, "fhir_bulk", emit.Options{FHIR: library(t)}))
	with := func(change func(o *emit.FHIR)) map[string]resource {
		o := library(t)
		change(&o)
		return resources(t, built(t, few, "fhir_bulk", emit.Options{FHIR: o}))
	}
	t.Run("profiles", func(t *testing.T) {
		r4, seven := with(func(o *emit.FHIR) { o.Profile = "r4" }), with(func(o *emit.FHIR) { o.Profile = "7.0.0" })
		for key, r := range plain {
			want, _ := r["meta"].(resource)["profile"].([]any)
			if r4[key]["meta"].(resource)["profile"] != nil {
				t.Errorf("%s declares a profile", key)
			}
			got, _ := seven[key]["meta"].(resource)["profile"].([]any)
			if len(want) != len(got) || len(want) > 0 && got[0] != want[0].(string)+"|7.0.0" {
				t.Errorf("%s declares %v, want %v of 7.0.0", key, got, want)
			}
		}
	})
	t.Run("without SNOMED", func(t *testing.T) {
		for key, r := range with(func(o *emit.FHIR) { o.NoSNOMED, o.Concepts = true, nil }) {
			text, err := json.Marshal(r)
			if err != nil || bytes.Contains(text, []byte("snomed")) || bytes.Contains(text, []byte("us-core-smokingstatus")) {
				t.Errorf("%s: %s", key, text)
			}
		}
	})
	t.Run("since", func(t *testing.T) {
		checkSince(t, plain, with(func(o *emit.FHIR) { o.Since = models.DateOf(2025, 7, 1) }))
	})
	t.Run("collection", func(t *testing.T) {
		o := library(t)
		o.Collection = true
		for name, text := range built(t, few, "fhir", emit.Options{FHIR: o}) {
			if !bytes.HasPrefix(text, []byte(`{"resourceType":"Bundle","type":"collection"`)) || bytes.Contains(text, []byte(`"method"`)) {
				t.Errorf("%s: %.200s", name, text)
			}
		}
	})
}

// TestCollectionWithoutIDs demands that every reference is the full URL of some
// entry.
func TestCollectionWithoutIDs(t *testing.T) {
	o := library(t)
	o.Collection, o.ServerIDs = true, true
	urls, wanted := map[string]bool{}, map[string]bool{}
	for name, text := range built(t, loaded, "fhir", emit.Options{FHIR: o}) {
		b := parse(t, text)
		for _, e := range b["entry"].([]any) {
			url := e.(resource)["fullUrl"].(string)
			if urls[url] || !strings.HasPrefix(url, "urn:uuid:") || e.(resource)["resource"].(resource)["id"] != nil {
				t.Errorf("%s: %s", name, url)
			}
			urls[url] = true
			walk(e, "", func(path string, v any) {
				if text, ok := v.(string); ok && strings.HasSuffix(path, ".reference") {
					wanted[text] = true
				}
			})
		}
	}
	for url := range wanted {
		if !urls[url] {
			t.Errorf("%s isn't there", url)
		}
	}
}

// TestPacked demands that packed files hold what the plain ones do.
func TestPacked(t *testing.T) {
	o := library(t)
	for _, format := range []string{"fhir", "fhir_bulk"} {
		plain := built(t, loaded, format, emit.Options{FHIR: o})
		for name, text := range built(t, loaded, format, emit.Options{FHIR: o, Compress: "gzip"}) {
			base, packed := strings.CutSuffix(name, ".gz")
			if !packed {
				continue // The manifest, which names other files.
			}
			r, err := gzip.NewReader(bytes.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			got, err := io.ReadAll(r)
			if err != nil || !bytes.Equal(got, plain[base]) {
				t.Errorf("%s differs from %s: %v", name, base, err)
			}
		}
	}
}

// TestWithoutCharts writes people of whom nothing but their names is known.
func TestWithoutCharts(t *testing.T) {
	for key, r := range resources(t, built(t, "20 patients", "fhir_bulk", emit.Options{FHIR: library(t)})) {
		typ := r["resourceType"].(string)
		if at := r["meta"].(resource)["lastUpdated"]; at != nil {
			t.Errorf("%s was last updated at %v, and nothing happened", key, at)
		}
		if !slices.Contains([]string{"Patient", "CareTeam", "Coverage", "Organization", "Location", "Practitioner", "PractitionerRole"}, typ) {
			t.Errorf("%s is there", key)
		}
	}
}

// checkSince demands of what was kept since July what was changed since.
func checkSince(t *testing.T, plain, kept map[string]resource) {
	t.Helper()
	for key, r := range plain {
		at, dated := r["meta"].(resource)["lastUpdated"].(string)
		if want := !dated || at >= "2025-07-01"; want != (kept[key] != nil) {
			t.Errorf("%s of %s is kept: %v", key, at, kept[key] != nil)
		}
	}
	for key, r := range kept {
		if r["resourceType"] != "Provenance" {
			continue
		}
		targets, _ := r["target"].([]any)
		for _, target := range targets {
			if to := target.(resource)["reference"].(string); kept[to] == nil {
				t.Errorf("%s tells of %s, which isn't there", key, to)
			}
		}
	}
	if len(kept) == 0 || len(kept) == len(plain) {
		t.Errorf("%d of %d are kept", len(kept), len(plain))
	}
}
