package json

import (
	"github.com/hsc-dev/hsc/emit/output"
	"github.com/hsc-dev/hsc/models"
)

// NewLines begins a file of lines for each table in the folder.
func NewLines(f *output.Folder, tables []*models.Table, o output.Options) (*output.Lines, error) {
	return output.NewLines(f, tables, ".ndjson", o, newEncoder("\n"), nil)
}
