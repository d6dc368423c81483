package handbook

import (
	"math"
	"strconv"
	"strings"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/lang"
)

// leaf is what a line says of one of its cases.
type leaf struct {
	of   string // The case in words: female, age 0 to 17.
	draw *lang.Draw
	code string // A code or text where the case has no draw.
}

// leaves are the cases of a field, the field itself where it has none.
func (p prose) leaves(f *lang.Field) []leaf {
	switch {
	case f.By != nil:
		return p.cases(f.By, "")
	case f.Draw != nil:
		return p.under(f.Draw, "")
	}
	return nil
}

func (p prose) under(d *lang.Draw, of string) []leaf {
	if d.By != nil {
		return p.cases(d.By, of)
	}
	return []leaf{{of: of, draw: d}}
}

func (p prose) cases(by *lang.By, of string) (out []leaf) {
	path := by.Path.String()
	for _, c := range by.Cases {
		own := p.caseText(path, c.Key)
		if of != "" {
			own = of + ", " + own
		}
		if c.Draw == nil {
			out = append(out, leaf{of: own, code: lang.Text(c.Code)})
			continue
		}
		out = append(out, p.under(c.Draw, own)...)
	}
	return out
}

// caseText is a case in words.
func (p prose) caseText(path string, k *lang.Key) string {
	key := keyText(k)
	switch path {
	case "sex":
		return key
	case "age":
		return "age " + key
	}
	name := readable(path)
	if lab := find(p.book.labs, path); lab != nil {
		name = lab.short()
	}
	return name + " " + readable(key)
}

// keyText is a key: a word, a text or a range.
func keyText(k *lang.Key) string {
	switch {
	case k.Word != nil:
		return k.Word.String()
	case k.Text.Value != "":
		return lang.Text(k.Text)
	case k.Range != nil:
		return rangeText(k.Range)
	}
	return k.Zip.Value
}

// rangeText is a range as people write it.
func rangeText(s *lang.Span) string {
	switch {
	case s.Open():
		return "from " + s.Lo.String()
	case s.Hi != nil && s.Lo.String() != s.Hi.String():
		return s.Lo.String() + " to " + s.Hi.String()
	}
	return s.Lo.String()
}

// number reads a number or a percentage.
func number(s string) (float64, bool) {
	factor := 1.0
	if cut, percent := strings.CutSuffix(s, "%"); percent {
		s, factor = cut, 100
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(s, "_", ""), 64)
	return n / factor, err == nil
}

// constant is an expression that is a number.
func constant(n lang.Node) (float64, bool) {
	switch n := n.(type) {
	case *lang.Lit:
		return number(n.Value.Value)
	case *lang.Neg:
		v, ok := constant(n.X)
		return -v, ok
	}
	return 0, false
}

// percent is a share as people write it.
func percent(share float64) string { return digits(share*100) + "%" }

// digits is a number with three significant digits at most.
func digits(v float64) string {
	s := strconv.FormatFloat(v, 'g', 3, 64)
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	return s
}

// drawText is what is drawn, in words.
func (p prose) drawText(d *lang.Draw) string {
	switch {
	case d == nil:
		return ""
	case d.Weights != nil:
		return p.weights(d.Weights)
	case d.Call != nil:
		return p.call(d)
	case d.Range != nil:
		return rangeText(d.Range)
	case d.Table != nil:
		return "from the table " + lang.Text(d.Table.File)
	case d.By != nil:
		var parts []string
		for _, l := range p.cases(d.By, "") {
			parts = append(parts, l.of+": "+p.drawText(l.draw)+l.code)
		}
		return strings.Join(parts, "; ")
	}
	return ""
}

// shares are the arms of a choice with their shares; rest is what is left.
func shares(w *lang.Weights) (keys []string, share []float64) {
	sum, whole := 0.0, false
	for _, a := range w.Arms {
		n, _ := number(a.Weight.Value)
		whole = whole || strings.HasSuffix(a.Weight.Value, "%") || a.Weight.Value == "rest"
		keys, share = append(keys, keyText(a.Key)), append(share, n)
		sum += n
	}
	for i, a := range w.Arms {
		switch {
		case a.Weight.Value == "rest":
			share[i] = max(0, 1-sum)
		case !whole && sum > 0:
			share[i] /= sum
		}
	}
	return keys, share
}

func (p prose) weights(w *lang.Weights) string {
	keys, share := shares(w)
	parts := make([]string, len(keys))
	for i, k := range keys {
		parts[i] = readable(k) + " " + percent(share[i])
	}
	return strings.Join(parts, ", ")
}

// The shares of people between whom a level mostly lies.
const few, most = 0.05, 0.95

// call is a distribution: a share, or the median and where nine in ten lie.
func (p prose) call(d *lang.Draw) string {
	kind, ok := rng.KindNamed(d.Call.Name.Value)
	var values [3]float64
	for i, a := range d.Call.Args {
		v, fixed := constant(a.X)
		if ok = ok && fixed && i < len(values); ok {
			values[i] = v
		}
	}
	if !ok {
		return p.asWritten(d)
	}
	if kind == rng.Bernoulli {
		return percent(values[0])
	}
	lo, hi := math.Inf(-1), math.Inf(1)
	if d.In != nil {
		if v, ok := number(d.In.Lo.String()); ok {
			lo = v
		}
		if d.In.Hi != nil {
			hi, _ = number(d.In.Hi.String())
		}
	}
	t, err := rng.Dist{Kind: kind, A: values[0], B: values[1], C: values[2]}.Truncate(lo, hi)
	if err != nil {
		return p.asWritten(d)
	}
	return digits(t.Quantile(0.5)) + " (" + digits(t.Quantile(few)) + " to " + digits(t.Quantile(most)) + ")"
}

// asWritten is a draw whose parameters depend on the person.
func (p prose) asWritten(d *lang.Draw) string {
	args := make([]string, len(d.Call.Args))
	for i, a := range d.Call.Args {
		args[i] = a.String()
	}
	s := d.Call.Name.Value + "(" + strings.Join(args, ", ") + ")"
	if d.In != nil {
		s += " within " + rangeText(d.In)
	}
	return s
}

// fieldText is the text, word or number of a field such as title.
func fieldText(f *lang.Field) string {
	var parts []string
	for _, g := range f.Args {
		for _, v := range g.Items {
			parts = append(parts, valueText(v))
		}
	}
	return strings.Join(parts, " ")
}

func valueText(v *lang.Value) string {
	switch {
	case v.Word != nil:
		return v.Word.String()
	case v.Text.Value != "":
		return lang.Text(v.Text)
	case v.Num == nil:
		return ""
	case v.Num.Hi != nil:
		return v.Num.Lo.String() + " to " + v.Num.Hi.String()
	}
	return v.Num.Lo.String()
}

// items are the values of a field's first group.
func items(f *lang.Field) (out []string) {
	if len(f.Args) > 0 {
		for _, v := range f.Args[0].Items {
			out = append(out, valueText(v))
		}
	}
	return out
}

// split parts a field's values into its words and its last number.
func split(f *lang.Field) (words []string, amount string) {
	words = items(f)
	if n := len(words); n > 0 {
		if _, ok := number(words[n-1]); ok {
			return words[:n-1], words[n-1]
		}
	}
	return words, ""
}
