// Package property holds the promises that the whole line makes, as tests:
// scenarios go in as text, and what the runtime makes of them is looked at as
// rows. It has no code of its own.
package property
