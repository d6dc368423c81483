package graph_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/hsc-dev/hsc/compiler"
	"github.com/hsc-dev/hsc/compiler/graph"
	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/golden"
	"github.com/hsc-dev/hsc/lang"
)

func compile(t testing.TB, src string) *plan.Plan {
	t.Helper()
	f, diags := lang.Parse("test.hs", src)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	p, diags := compiler.Compile(f, compiler.Options{})
	if p == nil {
		t.Fatal(diags)
	}
	return p
}

// story has a step of each form.
const story = `journey story {
  phase workup day -20..-1 { day -10 +- 2 days: office_visit { order a1c } }
  day 0: ed_visit as arrive { chief_complaint "<pain> & \"fear\""; order ecg; 30%: order troponin }
  2 hours after arrive, when age > 40: inpatient for 2..4 days as stay { diagnose pneumonia; every day: order bmp }
  choose {
    20%: day 5..9 after stay: office_visit cardiology
    10%: { day 20: office_visit; day 30: phone_visit }
    rest: nothing
  }
  every 2 weeks 3 times, 80%: phone_visit
  month 3: { office_visit; stop when age > 90 }
  2025-06-01: office_visit
  every 14 days 2 times: { day 0: office_visit as infusion; day 7: phone_visit }
}
10 patients, age 30..90, follow story
`

// TestGolden holds the pictures of a story with each form of step, and of two of the library.
func TestGolden(t *testing.T) {
	for name, src := range map[string]string{
		"story": story,
		"two":   "cohort a: 5 patients, age 55..80, follow knee_replacement\ncohort b: 5 medicare patients, follow hf_exacerbation\n",
	} {
		p := compile(t, src)
		for ending, draw := range map[string]func(io.Writer, *plan.Plan, []*plan.Journey) error{"svg": graph.SVG, "mmd": graph.Mermaid} {
			var b bytes.Buffer
			if err := draw(&b, p, p.Journeys); err != nil {
				t.Fatal(err)
			}
			golden.File(t, fmt.Sprintf("testdata/%s.%s", name, ending), b.Bytes())
		}
	}
}

// TestWellFormed: the picture is XML whatever texts say, and nothing of it lies outside of it.
func TestWellFormed(t *testing.T) {
	p := compile(t, story)
	var b bytes.Buffer
	if err := graph.SVG(&b, p, p.Journeys); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(&b)
	var width float64
	bars := 0
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		at := map[string]float64{}
		for _, a := range e.Attr {
			var v float64
			if _, err := fmt.Sscan(a.Value, &v); err == nil {
				at[a.Name.Local] = v
			}
		}
		if e.Name.Local == "svg" {
			width = at["width"]
		}
		if e.Name.Local == "rect" && at["height"] == 10 {
			bars++
			if at["x"] < 0 || at["x"]+at["width"] > width || at["width"] <= 0 {
				t.Errorf("a bar from %v, %v wide, in a picture %v wide", at["x"], at["width"], width)
			}
		}
	}
	if bars < 15 {
		t.Errorf("%d bars, expected one for each time of each step", bars)
	}
}

// TestMermaidJoins: each node is drawn before an edge leaves it, and each but
// the first is reached by one.
func TestMermaidJoins(t *testing.T) {
	p := compile(t, story)
	var b bytes.Buffer
	if err := graph.Mermaid(&b, p, p.Journeys); err != nil {
		t.Fatal(err)
	}
	drawn, reached := map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(b.String()) {
		words := strings.Fields(line)
		switch {
		case !strings.HasPrefix(line, "    "):
		case strings.Contains(line, "-->") || strings.Contains(line, "-.->"):
			if !drawn[words[0]] || !drawn[words[len(words)-1]] {
				t.Errorf("joins what isn't drawn: %s", line)
			}
			reached[words[len(words)-1]] = true
		case words[0] != "class":
			drawn[words[0][:strings.IndexAny(words[0], "[({")]] = true
		}
	}
	if len(reached) != len(drawn)-1 || len(drawn) < 15 {
		t.Errorf("%d nodes, %d of them reached", len(drawn), len(reached))
	}
}

// failing is a full disk.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFailingWriter(t *testing.T) {
	p := compile(t, story)
	if graph.SVG(failing{}, p, p.Journeys) == nil || graph.Mermaid(failing{}, p, p.Journeys) == nil {
		t.Error("a writer failed and nothing was said")
	}
}
