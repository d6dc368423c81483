package rng_test

import (
	"fmt"

	"github.com/hsc-dev/hsc/internal/rng"
)

// Two hundred people, their age by a truncated normal distribution and 28% of
// them with a condition: the count is right to a person.
func Example() {
	root := rng.Seed(42).Name("adults")
	birth := rng.NewStrata(root.Name("person.birth"))
	condition := rng.NewStrata(root.Name("condition.ckd"))

	age, err := rng.Dist{Kind: rng.Normal, A: 74, B: 7}.TruncateInt(66, 100)
	if err != nil {
		fmt.Println(err)
		return
	}
	ill, sum := 0, 0.0
	for unit := range uint32(200) {
		sum += age.Quantile(birth.U(unit))
		if condition.U(unit) < 0.28 {
			ill++
		}
	}
	fmt.Printf("ill %d of 200, mean age %.1f, expected %.1f\n", ill, sum/200, age.Mean())
	// Output: ill 56 of 200, mean age 75.5, expected 75.5
}

// What a unit draws many times comes from its own key.
func ExampleKey_Stream() {
	visits := rng.Seed(42).Name("visits").At(17).Stream()
	for range 3 {
		fmt.Println(visits.Intn(100))
	}
	// Output:
	// 45
	// 93
	// 35
}

func ExampleChoice() {
	sex, err := rng.NewChoice([]float64{54, 46})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(sex.Pick(0.53), sex.Pick(0.55))
	// Output: 0 1
}
