package handbook

import (
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/lang"
)

// ownWords are definitions that use every form of line.
const ownWords = `
condition gout_test {
  title "Gout"
  adjective gouty
  age_from 18
  among kidney_test
  excludes care_test
  mortality 1.4
  prevalence by sex { female: by age { 0..49: 1%, 50..: 3% }, male: by age { 0..49: 2%, 50..: 6% } }
  onset ~ uniform(1, 3)
  lasts ~ by sex { female: uniform(1, 2), male: uniform(2, 3) }
  tophi ~ bernoulli(0.25)
  stage ~ { 1: 3, 2: 1 }
  week = floor((visit.day - onset) / 7 days)
  odds kidney_test 1.7
  code icd10 ~ { E11.42: 60%, E11.40: rest } when tophi and not has kidney_test
  code icd10 by stage { 1: E11.9, 2: E11.65 } when visit.kind == inpatient and visit.reason == gout_test
  code icd10 E66.813 when (urate_test >= 8 or age in 20..40) and sex != female
  also icd10 Z79.4 when on urate_drug or on urate_class
  lab urate_test ~ by stage { 1: normal(8, 1) in 6..10, 2: lognormal(9, 1) }
  shift urate_test 0.5 when stage == 2
  scale urate_test 1.2
  drift urate_test -0.1 per year when tophi == false
  treat urate_drug 100mg daily 40% when urate_test > 7
  treat urate_class 50% ~ { urate_drug: 80%, urate_other: rest }
  visits office rheumatology 1.5 per year when tophi
  visits emergency per year by stage { 1: 0.1, 2: 0.3 }
  stay ~ uniform(2, 4)
  monitor urate_test 2 per year
  monitor urate_panel 1 per year
  perform tap_test 0.2 per year
  reason "Gout follow-up"
  source "a; b: memory"
}
condition kidney_test { title "Kidney disease"; prevalence 4%; }
condition flare_test { kind acute; incidence per year by age { 0..: 2% }; visits ~ { office: 60%, emergency: rest }; }
condition care_test { kind care; prevalence by coverage { dual: 3%, other: 4% }; }
lab urate_test {
  title "Urate in serum"; short "Urate"; loinc "3084-1"; unit "mg/dL"; decimals 1; noise 4%
  range by sex { female: 2.4..6.0, male: 3.4..7.0 }
  critical 1..13; value ~ normal(5, 1)
}
lab ratio_test { unit "{score}"; value = urate_test * 2; }
panel urate_panel { title "Urate panel"; labs urate_test, ratio_test, missing_test; }
drug urate_drug { name "urate drug 100 MG"; strength "100mg"; frequency daily; rxcui "1"; class urate_class; source "x"; }
drug urate_other { name "other drug"; class urate_class; }
procedure tap_test { title "Tap of a joint"; cpt "20610"; minutes 15; }
`

// book is the book of the definitions.
func book(t *testing.T, source string) *Book {
	t.Helper()
	f, diags := lang.Parse("test.hs", source)
	if diags.HasErrors() {
		t.Fatalf("%v\n%s", diags, source)
	}
	var defs []*lang.Definition
	for _, s := range f.Stmts {
		defs = append(defs, s.(*lang.Definition))
	}
	b, err := New(defs)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// squeezed is text with single blanks.
func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestPages(t *testing.T) {
	b := book(t, ownWords)
	for _, test := range []struct {
		kind, word string
		want       []string
	}{
		{Conditions, "gout_test", []string{
			"only among Kidney disease", "begins at age 18 or later", "odds of death 1.4", "years since it began 2 (1.1 to 2.9)",
			"lasts (years) female: 1.5 (1.05 to 1.95); male: 2.5", "0 to 49 1% 2%", "50 and older 3% 6%", "The share of those with kidney disease.",
			"Kidney disease 1.7 Gout", "tophi 25%", "stage 1 75%, 2 25%", "week computed: floor((visit.day - onset) / 7 days)",
			"E11.42 Type 2 diabetes mellitus with diabetic polyneuropathy 60% tophi and no kidney disease", "E11.40 Type 2 diabetes mellitus with diabetic neuropathy, unspecified 40%",
			"stage 1 and the visit is inpatient and the visit is for gout", "(Urate ≥ 8 mg/dL or age 20 to 40) and male", "from 2024-10-01, before then E66.01", "from age 10",
			"taking urate drug or taking a drug of class urate class", "8 (6.53 to 9.47) stage 1", "Urate", "+0.5 stage 2", "× 1.2", "-0.1 a year no tophi",
			"urate drug (urate class) urate drug 100 MG 1 40%", "urate other (urate class) other drug 10%",
			"office rheumatology 1.5 per year tophi", "emergency 0.3 per year stage 2", "Days of a stay: 3 (2.1 to 3.9).", "Urate panel 1 per year", "Tap of a joint CPT 20610 0.2 per year",
			"Sources a b: memory",
		}},
		{Conditions, "flare_test", []string{"acute: an episode", "all 2% 2%", "office 60%, emergency 40%"}},
		{Conditions, "care_test", []string{"routine care", "coverage dual 3%"}},
		{Labs, "urate_test", []string{
			"LOINC 3084-1", "unit mg/dL", "reference female 2.4 to 6.0 male 3.4 to 7.0", "critical beyond 1 to 13", "5 (3.36 to 6.64)", "4% of the level", "Panels that have it Urate panel", "Moved by condition effect when Gout 8 (6.53 to 9.47) stage 1", "Ordered for condition how many Gout 2 per year",
		}},
		{Labs, "ratio_test", []string{"(UCUM {score})", "computed urate_test * 2"}},
		{Panels, "urate_panel", []string{"Urate 3084-1 mg/dL female: 2.4 to 6.0; male: 3.4 to 7.0", "missing test", "Gout 1 per year"}},
		{Drugs, "urate_drug", []string{"class urate class", "others of the class urate other", "urate drug 100 MG 1", "Gout 40% Urate > 7 mg/dL 40%"}},
		{Procedures, "tap_test", []string{"code CPT 20610", "Gout 0.2 per year"}},
	} {
		p := b.Page(test.kind, test.word)
		if p == nil {
			t.Errorf("%s has no page", test.word)
			continue
		}
		got := squeezed(p.Text(300))
		for _, want := range test.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q isn't in\n%s", test.word, want, p.Text(200))
			}
		}
		for l := range strings.SplitSeq(p.Text(90), "\n") {
			if wide(l) > 90 && !strings.Contains(l, "computed") {
				t.Errorf("%s: %d columns in %q", test.word, wide(l), l)
			}
		}
	}
	for _, kind := range []string{Conditions, Labs, Panels, Drugs, Procedures} {
		for _, word := range b.Words(kind) {
			if got, want := b.Anchor(kind, word), b.Page(kind, word).Anchor(); got != want {
				t.Errorf("%s: anchor %q, its page's is %q", word, got, want)
			}
		}
	}
	for _, kind := range []string{Conditions, Labs, Panels, Drugs, Procedures, "nouns"} {
		if b.Anchor(kind, "nothing") != "" {
			t.Errorf("%s: an anchor of nothing", kind)
		}
		if b.Page(kind, "nothing") != nil {
			t.Errorf("%s: a page of nothing", kind)
		}
	}
}

func TestContraindications(t *testing.T) {
	b := book(t, strings.ReplaceAll(ownWords, "urate_class", "statin"))
	s := b.forbidden("Not for", []string{"urate_other"})
	if len(s.Rows) == 0 || s.Rows[0][0].Text != "statin" || !strings.Contains(s.Rows[0][2].Text, "regnancy") {
		t.Errorf("%+v; expected those of the class", s.Rows)
	}
}

func TestMarkdown(t *testing.T) {
	b := book(t, ownWords)
	link := func(kind, word string) string { return kind + "/" + word }
	page := b.Page(Conditions, "gout_test").Markdown(1, link)
	for _, want := range []string{
		"# Gout\n\n- word: `gout_test`\n", "- only among: [Kidney disease](conditions/kidney_test)\n", "\n## Who has it\n\n| age | female | male |\n|---|---|---|\n",
		"| [Urate](labs/urate_test) |", "- b: memory\n",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("%q isn't in\n%s", want, page)
		}
	}
	lab := b.Page(Labs, "urate_test")
	if got := lab.Markdown(2, nil); !strings.HasPrefix(got, "## Urate (urate\\_test)\n") || lab.Anchor() != "urate-urate_test" || strings.Contains(got, "](") {
		t.Errorf("%s\n%s", lab.Anchor(), got)
	}
	if got := escape("a|b*c<d_e"); got != `a\|b\*c&lt;d\_e` {
		t.Error(got)
	}
}

func TestDigits(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{digits(0.0123456), "0.0123"},
		{digits(1234.5), "1230"},
		{digits(99.96), "100"},
		{percent(0.07), "7%"},
		{percent(0), "0%"},
		{upper("eGFR"), "eGFR"},
		{upper("age"), "Age"},
		{lower("COPD"), "COPD"},
		{lower("Heart failure"), "heart failure"},
		{upper(""), ""},
	} {
		if test.got != test.want {
			t.Errorf("%q, expected %q", test.got, test.want)
		}
	}
}
