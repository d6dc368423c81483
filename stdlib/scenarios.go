package stdlib

import (
	"embed"
	"sync"
)

// scenarioFiles are the scenarios to start from. They are no part of what a
// build reads, and so not of the library's version.
//
//go:embed scenarios/*.hs
var scenarioFiles embed.FS

// Scenarios is every scenario to start from, by name: scenarios/maternity.hs.
// The first line of each is a comment that says what it is.
func Scenarios() []Module {
	return scenarios()
}

var scenarios = sync.OnceValue(func() []Module {
	list, err := ReadModules(scenarioFiles, "scenarios")
	if err != nil {
		return nil // As of Modules.
	}
	return list
})
