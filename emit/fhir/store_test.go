package fhir_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hsc-dev/hsc/emit"
)

// store is a server as small as it can be: it takes transactions in order, and
// every reference must point at what it has or gets in the same transaction.
type store struct {
	t    *testing.T
	by   map[string]resource // By Type/id.
	next int
}

// entry is an entry of a transaction.
type entry struct {
	FullURL  string   `json:"fullUrl"`
	Resource resource `json:"resource"`
	Request  struct {
		Method      string `json:"method"`
		URL         string `json:"url"`
		IfNoneExist string `json:"ifNoneExist"`
	} `json:"request"`
}

// load takes a transaction bundle.
func (s *store) load(text []byte) {
	s.t.Helper()
	var b struct {
		ResourceType, Type string
		Entry              []entry
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&b); err != nil {
		s.t.Fatal(err)
	}
	if b.ResourceType != "Bundle" || b.Type != "transaction" || len(b.Entry) == 0 {
		s.t.Fatalf("expected a transaction with entries, found %s %s with %d", b.ResourceType, b.Type, len(b.Entry))
	}
	local := map[string]string{} // Full URLs, and what became of them.
	fresh := make([]bool, len(b.Entry))
	for i, e := range b.Entry {
		key := ""
		if key, fresh[i] = s.place(e); local[e.FullURL] != "" {
			s.t.Fatalf("%s is there twice", e.FullURL)
		}
		local[e.FullURL] = key
		if fresh[i] {
			s.by[key] = e.Resource
		}
	}
	for i, e := range b.Entry {
		if fresh[i] {
			s.refer(e.Resource, local)
		}
	}
}

// place is the key under which an entry stands, and whether it is written.
func (s *store) place(e entry) (key string, fresh bool) {
	typ := e.Resource["resourceType"].(string)
	switch e.Request.Method {
	case "PUT":
		key = typ + "/" + e.Resource["id"].(string)
		if e.Request.URL != key || !strings.HasSuffix(e.FullURL, "/"+key) {
			s.t.Fatalf("%s is put at %s as %s", key, e.Request.URL, e.FullURL)
		}
		return key, true
	case "POST":
		if e.Request.URL != typ || e.Resource["id"] != nil || !strings.HasPrefix(e.FullURL, "urn:uuid:") {
			s.t.Fatalf("%s is posted to %s with id %v", e.FullURL, e.Request.URL, e.Resource["id"])
		}
		if found := s.search(typ, e.Request.IfNoneExist); len(found) > 0 {
			return found[0], false
		}
		s.next++
		key = fmt.Sprintf("%s/%d", typ, s.next)
		e.Resource["id"] = fmt.Sprint(s.next)
		return key, true
	}
	s.t.Fatalf("method %q", e.Request.Method)
	return "", false
}

// search finds resources by identifier or by tag.
func (s *store) search(typ, query string) (found []string) {
	parameter, token, _ := strings.Cut(query, "=")
	system, value, ok := strings.Cut(token, "|")
	if !ok {
		s.t.Fatalf("expected a token of system and value, found %q", query)
	}
	for _, key := range s.keys(typ) {
		r := s.by[key]
		list, member := r["identifier"], "value"
		if parameter == "_tag" {
			list, member = r["meta"].(resource)["tag"], "code"
		}
		for _, i := range list.([]any) {
			if k := i.(resource); k["system"] == system && k[member] == value {
				found = append(found, key)
			}
		}
	}
	return found
}

// keys are those of a type, in order.
func (s *store) keys(typ string) (out []string) {
	for key := range s.by {
		if strings.HasPrefix(key, typ+"/") {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return out
}

// refer replaces references by those to what the store has.
func (s *store) refer(v any, local map[string]string) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			s.refer(item, local)
		}
	case resource:
		for _, item := range v {
			s.refer(item, local)
		}
		if text, ok := v["reference"].(string); ok {
			v["reference"] = s.resolve(text, local)
		}
	}
}

func (s *store) resolve(text string, local map[string]string) string {
	if strings.HasPrefix(text, "urn:") {
		if local[text] == "" {
			s.t.Fatalf("%s isn't in its bundle", text)
		}
		return local[text]
	}
	if typ, query, conditional := strings.Cut(text, "?"); conditional {
		found := s.search(typ, query)
		if len(found) != 1 {
			s.t.Fatalf("%s finds %d", text, len(found))
		}
		return found[0]
	}
	if s.by[text] == nil {
		s.t.Fatalf("%s isn't there", text)
	}
	return text
}

// twice loads bundles in the order of their names, two times, and demands that
// the second time changes nothing.
func twice(t *testing.T, files map[string][]byte) map[string]resource {
	t.Helper()
	s := &store{t: t, by: map[string]resource{}}
	names := slices.Sorted(maps.Keys(files))
	if !strings.HasPrefix(names[0], "00-shared-") {
		t.Fatalf("the first file is %s", names[0])
	}
	var before string
	for range 2 {
		for _, name := range names {
			s.load(files[name])
		}
		after, err := json.Marshal(s.by)
		if err != nil {
			t.Fatal(err)
		}
		if before != "" && before != string(after) {
			t.Error("loading again changes the store")
		}
		before = string(after)
	}
	return s.by
}

const loaded = "4 patients, with encounters, fills"

func TestPutLoadsTwice(t *testing.T) {
	o := library(t)
	by := twice(t, built(t, loaded, "fhir", emit.Options{FHIR: o}))
	bulk := resources(t, built(t, loaded, "fhir_bulk", emit.Options{FHIR: o}))
	if diff := cmp.Diff(by, bulk); diff != "" {
		t.Errorf("bundles and bulk data differ: %.2000s", diff)
	}
}

func TestServerIDsLoadTwice(t *testing.T) {
	o := library(t)
	put := twice(t, built(t, loaded, "fhir", emit.Options{FHIR: o}))
	o.ServerIDs = true
	posted := twice(t, built(t, loaded, "fhir", emit.Options{FHIR: o}))
	if want, got := census(put), census(posted); !maps.Equal(want, got) {
		t.Errorf("%v, want %v", got, want)
	}
	// The server's own ids stand where ours did; all else is the same.
	ids := map[string]string{}
	for key, r := range posted {
		ids[key] = ours(r)
	}
	for key, r := range posted {
		want, ok := put[ids[key]]
		if !ok {
			t.Fatalf("%s is %s, which isn't there", key, ids[key])
		}
		rename(r, ids)
		if diff := cmp.Diff(bare(want), bare(r)); diff != "" {
			t.Fatalf("%s (-put +posted):\n%s", key, diff)
		}
	}
}

// ours is the key of a resource by its identifier of ours.
func ours(r resource) string {
	list, _ := r["identifier"].([]any)
	member := "value"
	if list == nil {
		list, member = r["meta"].(resource)["tag"].([]any), "code"
	}
	for _, i := range list {
		k := i.(resource)
		if typ, ok := strings.CutPrefix(k["system"].(string), "https://hsc-dev.github.io/fhir/sid/"); ok && typ == r["resourceType"] {
			return typ + "/" + k[member].(string)
		}
	}
	return ""
}

// rename puts our ids in the place of the server's.
func rename(v any, ids map[string]string) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			rename(item, ids)
		}
	case resource:
		for _, item := range v {
			rename(item, ids)
		}
		if text, ok := v["reference"].(string); ok {
			v["reference"] = ids[text]
		}
	}
}

// bare is a resource without its id and tags.
func bare(r resource) resource {
	out := maps.Clone(r)
	delete(out, "id")
	m := maps.Clone(r["meta"].(resource))
	delete(m, "tag")
	out["meta"] = m
	return out
}

// census counts resources by type.
func census(by map[string]resource) map[string]int {
	n := map[string]int{}
	for key := range by {
		typ, _, _ := strings.Cut(key, "/")
		n[typ]++
	}
	return n
}
