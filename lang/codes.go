package lang

// The codes of this package's diagnostics. Each has a paragraph in docs/diagnostics.md.
const (
	codeEmpty     = "empty"
	codeEncoding  = "encoding"
	codeTooLarge  = "too-large"
	codeNesting   = "nesting"
	codeCharacter = "character"
	codeString    = "string"
	codeEscape    = "escape"
	codeDate      = "date"
	codeUnclosed  = "unclosed"
	codeUnopened  = "unopened"
	codeSyntax    = "syntax"
	codeStatement = "unknown-statement"
	codeTooMany   = "too-many"
	codeYAML      = "yaml"
	codeYAMLKey   = "yaml-key"
	codeYAMLKind  = "yaml-kind"
	codeYAMLAlias = "yaml-alias"
)

// The limits of a source. They are far above what a scenario needs, and keep the time and stack of the worst input small.
const (
	maxFile     = 16 << 20 // bytes
	maxLine     = 256 << 10
	maxNesting  = 64
	maxMessages = 1000
	maxClauses  = 1000 // parts of one line between commas: a phrase's tail is read recursively
)
