package plan

import "github.com/hsc-dev/hsc/models"

// During is the part of the year and of the week in which a step lies: its day
// is drawn among those of its room that do, and where none does it doesn't happen.
type During struct {
	Months   uint16 `json:"months,omitempty"`   // bit 1 is January; 0 for all
	Weekdays uint8  `json:"weekdays,omitempty"` // bit 0 is Sunday; 0 for all
}

// Has says that a day lies in it; nil has all.
func (d *During) Has(day models.Date) bool {
	if d == nil {
		return true
	}
	if d.Weekdays != 0 && d.Weekdays>>uint(day.Weekday())&1 == 0 {
		return false
	}
	_, month, _ := day.Civil()
	return d.Months == 0 || d.Months>>uint(month)&1 == 1
}
