//go:build !unix

package main

// terminalColumns is 0: the width of a terminal isn't known here.
func terminalColumns(any) int { return 0 }
