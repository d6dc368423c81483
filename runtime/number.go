package runtime

import (
	"fmt"

	"github.com/hsc-dev/hsc/compiler/plan"
	"github.com/hsc-dev/hsc/internal/rng"
)

// recordNumbers gives each patient a medical record number of its own, out of
// a thousand million. The numbers are cut into blocks of a million; a cohort
// has as many blocks as it needs, chosen by its key, so that a cohort that
// grows, or another one beside it, leaves the numbers as they were (unless two
// cohorts hit upon one block: then the later one moves on).
type recordNumbers struct {
	key    rng.Key
	blocks [][]uint64 // By cohort.
}

const (
	recordBlock  = 1_000_000
	recordBlocks = 1_000
)

func newRecordNumbers(p *plan.Plan) (recordNumbers, error) {
	n := recordNumbers{key: rng.Seed(p.Seed).Name("mrn"), blocks: make([][]uint64, len(p.Cohorts))}
	var taken [recordBlocks]bool
	left := recordBlocks
	for round := uint64(0); ; round++ {
		more := false
		for i, c := range p.Cohorts {
			if round*recordBlock >= uint64(max(c.Count, 0)) {
				continue
			}
			if left == 0 {
				return n, fmt.Errorf("the cohorts are too large together: medical record numbers suffice for %d patients", recordBlock*recordBlocks)
			}
			block := n.key.Name(c.Key).Draw(round) % recordBlocks
			for taken[block] {
				block = (block + 1) % recordBlocks
			}
			taken[block], more = true, true
			left--
			n.blocks[i] = append(n.blocks[i], block)
		}
		if !more {
			return n, nil
		}
	}
}

// of is the record number of a unit.
func (n *recordNumbers) of(cohort int, unit uint32) uint64 {
	block := n.blocks[cohort][unit/recordBlock]
	return rng.Permute(block*recordBlock+uint64(unit%recordBlock), recordBlock*recordBlocks, n.key)
}
