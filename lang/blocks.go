package lang

// blockOf says which production the lines of n's block have, and where they go.
func blockOf(n any) (production, func(any)) {
	switch n := n.(type) {
	case *Cohort:
		return items(n.Body)
	case *Bare:
		return items(n.Body)
	case *Named:
		return items(n.Body)
	case *Record:
		return items(n.Body)
	case *Item:
		return blockOfItem(n)
	case *Journey:
		return steps(n.Body)
	case *Arm:
		return blockOf(n.Step)
	case *Step:
		return blockOfStep(n)
	case *Scenario:
		return fieldLine, func(x any) { n.Fields = add(n.Fields, x) }
	case *Definition:
		return fieldLine, func(x any) { n.Fields = add(n.Fields, x) }
	case *Trial:
		return trialLine, func(x any) { n.Lines = add(n.Lines, x) }
	case *TrialLine:
		if n.Field == nil && n.Include == nil && n.Exclude == nil {
			return visitLine, func(x any) { n.Visits = add(n.Visits, x) }
		}
	case *Inject:
		return defectLine, func(x any) { n.Lines = add(n.Lines, x) }
	case *Expect:
		return testLine, func(x any) { n.Tests = add(n.Tests, x) }
	}
	return noBlock, nil
}

// add appends x where it is what the list holds: the production that made it says so.
func add[T any](list []*T, x any) []*T {
	if t, ok := x.(*T); ok {
		return append(list, t)
	}
	return list
}

func items(b *Body) (production, func(any)) {
	if b == nil {
		return noBlock, nil
	}
	return itemLine, func(x any) { b.Items = add(b.Items, x) }
}

func steps(b *Steps) (production, func(any)) {
	if b == nil {
		return noBlock, nil
	}
	return stepLine, func(x any) { b.Steps = add(b.Steps, x) }
}

func blockOfItem(n *Item) (production, func(any)) {
	switch {
	case n.Prop != nil:
		return items(n.Prop.Body)
	case n.Fact != nil:
		return steps(n.Fact.Event.Body)
	}
	return noBlock, nil
}

func blockOfStep(n *Step) (production, func(any)) {
	switch {
	case n.Phase != nil:
		return steps(n.Phase.Body)
	case n.Do == nil:
	case n.Do.Block != nil:
		return steps(n.Do.Block)
	case n.Do.Choose != nil:
		c := n.Do.Choose
		return armLine, func(x any) { c.Arms = add(c.Arms, x) }
	case n.Do.Event != nil:
		return steps(n.Do.Event.Body)
	}
	return noBlock, nil
}
