package plan

// Reads calls f with each slot that the draw reads.
func (d *Draw) Reads(f func(slot int)) {
	if d == nil {
		return
	}
	d.Exprs(func(x *Expr) { x.Slots(f) })
	if d.Risk != nil {
		f(SlotSex)
		f(SlotAge)
		for _, p := range d.Risk.Parents {
			f(p.Slot)
		}
	}
}

// Slots calls f with each slot that the expression reads. A field of the place reads SlotPlace.
func (e *Expr) Slots(f func(slot int)) {
	e.Walk(func(x *Expr) {
		switch x.Op {
		case OpSlot:
			f(x.Idx)
		case OpPlace:
			f(SlotPlace)
		default:
		}
	})
}

// Exprs calls f with each expression of the draw, those of nested draws included.
func (d *Draw) Exprs(f func(*Expr)) {
	if d == nil {
		return
	}
	for _, x := range []*Expr{d.X, d.On, d.Scale, d.Shift, d.Anchor, d.LoX, d.HiX, d.Bearer} {
		if x != nil {
			f(x)
		}
	}
	for _, x := range d.Params {
		f(x)
	}
	for _, x := range d.Whens {
		if x != nil {
			f(x)
		}
	}
	for _, c := range d.Cases {
		if c.When != nil {
			f(c.When)
		}
		c.Draw.Exprs(f)
	}
	for _, l := range d.Lines {
		if l.When != nil {
			f(l.When)
		}
	}
	for _, a := range d.Arms {
		a.Exprs(f)
	}
	d.Else.Exprs(f)
	d.Of.Exprs(f)
	if d.Risk != nil {
		for _, p := range d.Risk.Parents {
			f(SlotOf(p.Slot))
		}
	}
}
