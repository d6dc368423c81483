// Command googlefhir validates resources, one JSON object a line, with
// google/fhir: cardinality, unknown fields, required codes, the types of
// references and the form of every primitive value, of R4 without profiles.
//
//	googlefhir FILE.ndjson...
//
// It prints a line for each finding, tab-separated: severity, Type/id, path,
// message; then "done" and their number. It is a module of its own, so that the
// product doesn't carry google/fhir.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/google/fhir/go/fhirversion"
	"github.com/google/fhir/go/jsonformat"
	"github.com/google/fhir/go/jsonformat/errorreporter"
)

// longest is the longest line that is read: a note in base 64 is long.
const longest = 64 << 20

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "expected the files to validate")
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	err := files(os.Args[1:], out)
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func files(names []string, out io.Writer) error {
	unmarshaller, err := jsonformat.NewUnmarshaller("UTC", fhirversion.R4)
	if err != nil {
		return err
	}
	count := 0
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		n, err := lines(unmarshaller, file, out)
		if closed := file.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		count += n
	}
	_, err = fmt.Fprintf(out, "done %d\n", count)
	return err
}

// lines validates what in holds and returns the number of resources.
func lines(unmarshaller *jsonformat.Unmarshaller, in io.Reader, out io.Writer) (int, error) {
	scanner := bufio.NewScanner(in)
	scanner.Buffer(nil, longest)
	count := 0
	for scanner.Scan() {
		count++
		found := &findings{}
		if _, err := unmarshaller.UnmarshalWithErrorReporter(scanner.Bytes(), found); err != nil {
			found.add("error", "", err)
		}
		if len(found.rows) == 0 {
			continue
		}
		name, err := resourceName(scanner.Bytes())
		if err != nil {
			return count, err
		}
		for _, row := range found.rows {
			fmt.Fprintf(out, "%s\t%s\t%s\t%s\n", row.severity, name, row.path, row.text)
		}
	}
	return count, scanner.Err()
}

// resourceName returns Type/id.
func resourceName(line []byte) (string, error) {
	var head struct{ ResourceType, ID string }
	err := json.Unmarshal(line, &head)
	return head.ResourceType + "/" + head.ID, err
}

// findings gathers what the library reports for one resource.
type findings struct{ rows []finding }

type finding struct{ severity, path, text string }

var _ errorreporter.ErrorReporter = (*findings)(nil)

func (f *findings) add(severity, path string, err error) {
	text := strings.Join(strings.Fields(err.Error()), " ")
	f.rows = append(f.rows, finding{severity, path, text})
}

// ReportValidationError adds an error.
func (f *findings) ReportValidationError(path string, err error) error {
	f.add("error", path, err)
	return nil
}

// ReportValidationWarning adds a warning.
func (f *findings) ReportValidationWarning(path string, err error) error {
	f.add("warning", path, err)
	return nil
}
