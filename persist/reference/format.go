package reference

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Format is a kind of file that can be imported.
type Format struct {
	// System is the word of the code system, Title its name.
	System, Title string
	// Table is the table that the file fills.
	Table string
	// File is the file's name as its owner publishes it.
	File string
	// Terms say who owns it and how one comes by it.
	Terms string
}

// dialect is how a file's lines are divided.
type dialect struct {
	delim, quote string
	// header says that a line names the columns; without one, columns does.
	header  bool
	columns []string
	// noticeLines is how many lines may stand above the header.
	noticeLines int
	// latin1 lets the file be in Latin-1, where it isn't UTF-8.
	latin1 bool
}

// format is a Format with how it is read and checked.
type format struct {
	Format
	dialect
	// needs are the columns that the file must have.
	needs []string
	// begins is what the first line of a file without a header looks like.
	begins *regexp.Regexp
	// is looks at the first row under the header, where that tells two formats
	// with the same columns apart.
	is func(row map[string]string) bool
	// sel are the columns of the table, in SQL over the file's columns.
	sel []column
	// unique are the columns of the table that tell its rows apart.
	unique []string
	// rules are what no row may be, in SQL over the table's columns.
	rules []rule
	// named finds the release in the file's name, within says it in SQL over
	// the table where the name doesn't.
	named  *regexp.Regexp
	within string
}

// column is a column of the table.
type column struct{ name, sql string }

// rule is what is wrong with the rows for which its condition holds. Shows is
// the column by which such a row is shown.
type rule struct{ says, shows, when string }

// Formats are the kinds of files that can be imported.
func Formats() []Format {
	out := make([]Format, len(formats))
	for i := range formats {
		out[i] = formats[i].Format
	}
	return out
}

// Systems are the words of the systems that can be imported, sorted.
func Systems() []string {
	var words []string
	for i := range formats {
		words = append(words, formats[i].System)
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// recognise tells the format of a file by its first lines; system, where it
// isn't empty, says which it must be.
func (s *source) recognise(system string) (*format, error) {
	var closest *format
	var lack []string
	for i := range formats {
		f := &formats[i]
		if system != "" && f.System != system {
			continue
		}
		missing, fits := s.missing(f)
		if fits {
			return f, nil
		}
		if f.header && len(missing) > 0 && (closest == nil || len(missing)*len(closest.needs) < len(lack)*len(f.needs)) {
			closest, lack = f, missing
		}
	}
	if system != "" {
		return nil, s.unlike(system, closest, lack)
	}
	if closest != nil && len(lack)*2 < len(closest.needs) {
		return nil, s.wrong("it looks like %s, and lacks the columns %s", closest.File, strings.Join(lack, ", "))
	}
	return nil, s.wrong("this is no file that can be imported; hsc data licences shows those that can, and --system says which one it is meant to be")
}

// unlike says why a file isn't one of the system that it is said to be.
func (s *source) unlike(system string, closest *format, lack []string) error {
	var names []string
	for i := range formats {
		if formats[i].System == system {
			names = append(names, formats[i].File)
		}
	}
	if closest != nil && len(lack) < len(closest.needs) {
		return s.wrong("as %s it lacks the columns %s", closest.File, strings.Join(lack, ", "))
	}
	return s.wrong("its first line isn't that of %s", strings.Join(names, " or "))
}

// missing are the columns that the file lacks as a file of the format; fits
// says that it is one.
func (s *source) missing(f *format) (missing []string, fits bool) {
	lines := s.headLines()
	if !f.header {
		return nil, f.begins.MatchString(lines[0])
	}
	cells, above, missing := s.header(f)
	if len(missing) > 0 {
		return missing, false
	}
	if f.is == nil {
		return nil, true
	}
	row := map[string]string{}
	if above+1 < len(lines) {
		for i, cell := range f.cells(lines[above+1]) {
			if i < len(cells) {
				row[cells[i]] = cell
			}
		}
	}
	return nil, f.is(row)
}

// releaseOf finds the release in the file's name, empty where it isn't there.
func (f *format) releaseOf(path string) string {
	if f.named == nil {
		return ""
	}
	m := f.named.FindStringSubmatch(filepath.ToSlash(path))
	switch {
	case m == nil:
		return ""
	case len(m) == 4: // month, day and year, as in RxNorm's names
		return m[3] + "-" + m[1] + "-" + m[2]
	}
	return dashed(m[1])
}

// dashed is a date of eight digits with dashes; what else there is stays.
func dashed(text string) string {
	if len(text) == 8 && strings.Trim(text, "0123456789") == "" {
		return text[:4] + "-" + text[4:6] + "-" + text[6:]
	}
	return text
}
