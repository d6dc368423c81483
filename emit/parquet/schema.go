package parquet

import (
	"fmt"

	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/compress"
	"github.com/apache/arrow-go/v18/parquet/schema"

	"github.com/hsc-dev/hsc/models"
)

// decimalDigits is the width of decimals: what 64 bits hold.
const decimalDigits = 18

// newSchema is the Parquet schema of the table.
func newSchema(t *models.Table) (*schema.GroupNode, error) {
	fields := make(schema.FieldList, len(t.Columns))
	for i := range t.Columns {
		c := &t.Columns[i]
		physical, logical := typeOf(c)
		repetition := parquet.Repetitions.Required
		if c.Nullable {
			repetition = parquet.Repetitions.Optional
		}
		field, err := schema.NewPrimitiveNodeLogical(c.Name, repetition, logical, physical, 0, -1)
		if err != nil {
			return nil, fmt.Errorf("column %s: %w", c.Name, err)
		}
		fields[i] = field
	}
	return schema.NewGroupNode("schema", parquet.Repetitions.Required, fields, -1)
}

// typeOf is the column's physical and logical type.
func typeOf(c *models.Column) (parquet.Type, schema.LogicalType) {
	switch c.Type {
	case models.TypeInt:
		return parquet.Types.Int64, schema.NewIntLogicalType(64, true)
	case models.TypeDecimal:
		return parquet.Types.Int64, schema.NewDecimalLogicalType(decimalDigits, int32(c.Scale))
	case models.TypeFloat:
		return parquet.Types.Double, schema.NoLogicalType{}
	case models.TypeDate:
		return parquet.Types.Int32, schema.DateLogicalType{}
	case models.TypeTimestamp:
		return parquet.Types.Int64, schema.NewTimestampLogicalType(false, schema.TimeUnitMicros)
	case models.TypeBool:
		return parquet.Types.Boolean, schema.NoLogicalType{}
	case models.TypeID, models.TypeText, models.TypeSym:
	}
	return parquet.Types.ByteArray, schema.StringLogicalType{}
}

// hasDictionary reports whether the column's values repeat enough.
func hasDictionary(c *models.Column) bool {
	return c.Type == models.TypeSym || c.Type == models.TypeID && !c.Unique && c.Key == ""
}

// newProperties are the writer's settings for the table.
func newProperties(t *models.Table, compression string) (*parquet.WriterProperties, error) {
	codec, level := compress.Codecs.Zstd, 1
	switch compression {
	case "", "zstd":
	case "gzip":
		codec = compress.Codecs.Gzip
	case "none":
		codec, level = compress.Codecs.Uncompressed, compress.DefaultCompressionLevel
	default:
		return nil, fmt.Errorf("unknown compression %q: expected zstd, gzip or none", compression)
	}
	properties := []parquet.WriterProperty{
		parquet.WithCreatedBy("hsc"),
		parquet.WithCompression(codec),
		parquet.WithCompressionLevel(level),
		parquet.WithDictionaryDefault(false),
		parquet.WithMaxRowGroupLength(groupRows),
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		if hasDictionary(c) {
			properties = append(properties, parquet.WithDictionaryFor(c.Name, true))
		}
		// The library forgets empty texts in the bounds of a column, and a
		// reader that trusts the bounds would miss those rows; bounds of texts
		// help nobody anyway.
		if c.Type == models.TypeText {
			properties = append(properties, parquet.WithStatsFor(c.Name, false))
		}
	}
	return parquet.NewWriterProperties(properties...), nil
}
