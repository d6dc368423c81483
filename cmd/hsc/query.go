package main

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/hsc-dev/hsc/persist"
)

func (s *store) queryCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "query NAME SQL",
		Short: "Ask a saved scenario in SQL",
		Long:  "Runs a query that reads. The tables hold the rows of this scenario alone.",
		Example: `  hsc scenario query seniors 'SELECT sex, count(*) FROM patients GROUP BY ALL'
  hsc scenario query seniors --json 'FROM encounters LIMIT 3'`,
		Args:              cobra.ExactArgs(2),
		ValidArgsFunction: s.savedNames,
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.with(cmd.Context(), false, func(db *persist.DB) error {
				return s.query(cmd.Context(), db, args[0], args[1])
			})
		},
	}
}

func (s *store) query(ctx context.Context, db *persist.DB, name, sql string) error {
	answer, err := db.Query(ctx, name, sql)
	if err != nil {
		return err
	}
	defer answer.Close() //nolint:errcheck // It was only read, and Err says what went wrong.
	if s.json {
		return s.answerJSON(answer)
	}
	w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	cells := make([]string, len(answer.Columns))
	for i, c := range answer.Columns {
		cells[i] = c.Name
	}
	fmt.Fprintln(w, strings.Join(cells, "\t"))
	for answer.Next() {
		for i := range cells {
			cells[i] = cell(answer.Text(i))
		}
		fmt.Fprintln(w, strings.Join(cells, "\t"))
	}
	if err := answer.Err(); err != nil {
		return err
	}
	return fail(exitIO, w.Flush())
}

// cell is a value in a table of text: a null is empty, and a line stays one.
func cell(text string, ok bool) string {
	if !ok {
		return ""
	}
	return strings.NewReplacer("\t", " ", "\r", "", "\n", " ").Replace(text)
}

// answerJSON is an object for each row.
func (s *store) answerJSON(answer *persist.Answer) error {
	rows := []map[string]any{}
	for answer.Next() {
		row := make(map[string]any, len(answer.Columns))
		for i, v := range answer.Values() {
			row[answer.Columns[i].Name] = v
		}
		rows = append(rows, row)
	}
	if err := answer.Err(); err != nil {
		return err
	}
	return s.writeJSON(rows)
}
