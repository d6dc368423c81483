package main

import (
	"fmt"
	"io"
	"time"
)

// pause is the least time between two states of the line.
const pause = 100 * time.Millisecond

// progress is one line on a terminal that says how far a build is. A module
// for it would bring bars, colours and a dozen dependencies for these lines.
type progress struct {
	to    io.Writer // nil where nobody watches.
	now   func() time.Time
	name  string
	began time.Time
	shown time.Time
}

func (b *build) progress(j *job) *progress {
	p := &progress{now: b.now, name: j.spec.name, began: b.now()}
	if !b.quiet && isTerminal(b.err) {
		p.to = b.err
	}
	return p
}

// show writes the line anew, if it is time to.
func (p *progress) show(done, total uint64) {
	if p.to == nil {
		return
	}
	now := p.now()
	if now.Sub(p.shown) < pause {
		return
	}
	p.shown = now
	fmt.Fprintf(p.to, "\r\x1b[K%s: %s", p.name, progressText(done, total, now.Sub(p.began)))
}

// progressText is the count, the share, and an estimate of the time left.
func progressText(done, total uint64, passed time.Duration) string {
	if done == 0 || total == 0 {
		return "starting"
	}
	left := time.Duration(float64(passed) * float64(total-done) / float64(done))
	return fmt.Sprintf("%s of %s people, %d%%, %s left", thousands(done), thousands(total), 100*done/total, left.Round(time.Second))
}

// clear takes the line away.
func (p *progress) clear() {
	if p.to != nil && !p.shown.IsZero() {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}
