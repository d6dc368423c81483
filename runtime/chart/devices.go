package chart

import (
	"path"

	"github.com/hsc-dev/hsc/internal/rng"
	"github.com/hsc-dev/hsc/models"
	"github.com/hsc-dev/hsc/stdlib"
)

// device is what a procedure implants.
type device struct {
	word, name models.Sym
	number     uint64 // Of its model.
}

// The draws of a device.
const (
	drawMade uint64 = iota
	drawDeviceLot
	drawSerial
)

const (
	shelf   = 5 * 365 // Days for which a device may be implanted.
	madeMin = 45      // The least days from the making to the operation.
	madeMax = 700     // The most.
)

// prepareDevices finds what each procedure implants, by its code.
func (c *Chart) prepareDevices() error {
	table, err := stdlib.Table(moduleDevices + tableSuffix)
	if err != nil {
		return err
	}
	rows := table.Rows()
	for rows.Next() {
		d := device{word: sym(c.words.devices, rows.Text("device")), name: sym(c.words.deviceNames, rows.Text("name")), number: named(rows.Text("name"))}
		for i, p := range c.plan.Care.Procedures {
			match, err := path.Match(rows.Text("code"), p.Code)
			if err != nil {
				return err
			}
			if match && p.System == rows.Text("system") {
				c.procedures[i].implants = &d
			}
		}
	}
	return rows.Err()
}

// writeDevice writes what the procedure in the making implanted.
func (w *Worker) writeDevice(d *device, key rng.Key) {
	rows, p, r := w.out[Devices], &w.row.procedure, &w.row.device
	if rows == nil || d == nil {
		return
	}
	key = key.At(w.paths.device)
	r.DeviceID, r.ProcedureID, r.EncounterID, r.PatientID = models.IDOf(uint64(key)), p.ProcedureID, p.EncounterID, p.PatientID
	r.Device, r.Name, r.Status = d.word, d.name, models.DeviceStatusActive
	r.ImplantedDate = p.PerformedTime.Date()
	r.ManufactureDate = r.ImplantedDate - madeMin - models.Date(key.Intn(drawMade, madeMax-madeMin))
	r.ExpirationDate = r.ManufactureDate + shelf
	r.DeviceIdentifier = stdlib.AppendUDI(r.DeviceIdentifier[:0], d.number)
	r.LotNumber = appendLot(r.LotNumber[:0], key.Draw(drawDeviceLot))
	r.SerialNumber = appendSerial(r.SerialNumber[:0], key.Draw(drawSerial))
	r.UDI = append(append(r.UDI[:0], "(01)"...), r.DeviceIdentifier...)
	r.UDI = appendShortDay(append(r.UDI, "(11)"...), r.ManufactureDate)
	r.UDI = appendShortDay(append(r.UDI, "(17)"...), r.ExpirationDate)
	r.UDI = append(append(r.UDI, "(10)"...), r.LotNumber...)
	r.UDI = append(append(r.UDI, "(21)"...), r.SerialNumber...)
	r.Origin = w.by(w.symbols.devices)
	rows.AppendDevice(r)
}

// appendSerial appends S and nine digits.
func appendSerial(dst []byte, u uint64) []byte {
	dst = append(dst, 'S')
	for range 9 {
		dst = append(dst, '0'+byte(u%10))
		u /= 10
	}
	return dst
}

// appendShortDay appends a date as GS1 has it: YYMMDD.
func appendShortDay(dst []byte, d models.Date) []byte {
	year, month, day := d.Civil()
	for _, n := range [...]int{year % 100, month, day} {
		dst = append(dst, '0'+byte(n/10), '0'+byte(n%10))
	}
	return dst
}
