package faker

import (
	"strings"
	"sync"

	"github.com/brianvoe/gofakeit/v7"
	"github.com/brianvoe/gofakeit/v7/data"
)

// function is one function of the language.
type function struct {
	name string
	word func(f *gofakeit.Faker) string
}

// functions is every function that takes no arguments. What gofakeit has for
// persons, places, addresses, accounts, dates and numbers isn't among them.
func functions() []function {
	return []function{
		{"adjective", (*gofakeit.Faker).Adjective},
		{"adverb", (*gofakeit.Faker).Adverb},
		{"animal", (*gofakeit.Faker).Animal},
		{"app_name", (*gofakeit.Faker).AppName},
		{"app_version", (*gofakeit.Faker).AppVersion},
		{"book_genre", (*gofakeit.Faker).BookGenre},
		{"breakfast", (*gofakeit.Faker).Breakfast},
		{"buzzword", (*gofakeit.Faker).BuzzWord},
		{"car_maker", (*gofakeit.Faker).CarMaker},
		{"car_model", (*gofakeit.Faker).CarModel},
		{"car_type", (*gofakeit.Faker).CarType},
		{"color", (*gofakeit.Faker).Color},
		{"company", company},
		{"company_suffix", (*gofakeit.Faker).CompanySuffix},
		{"connective", (*gofakeit.Faker).Connective},
		{"currency", (*gofakeit.Faker).CurrencyLong},
		{"currency_code", (*gofakeit.Faker).CurrencyShort},
		{"dessert", (*gofakeit.Faker).Dessert},
		{"digit", (*gofakeit.Faker).Digit},
		{"dinner", (*gofakeit.Faker).Dinner},
		{"drink", (*gofakeit.Faker).Drink},
		{"file_extension", (*gofakeit.Faker).FileExtension},
		{"file_type", (*gofakeit.Faker).FileMimeType},
		{"fruit", (*gofakeit.Faker).Fruit},
		{"hacker_phrase", (*gofakeit.Faker).HackerPhrase},
		{"hex_color", (*gofakeit.Faker).HexColor},
		{"hobby", (*gofakeit.Faker).Hobby},
		{"http_method", (*gofakeit.Faker).HTTPMethod},
		{"interjection", (*gofakeit.Faker).Interjection},
		{"job_descriptor", (*gofakeit.Faker).JobDescriptor},
		{"job_level", (*gofakeit.Faker).JobLevel},
		{"job_title", (*gofakeit.Faker).JobTitle},
		{"letter", (*gofakeit.Faker).Letter},
		{"lorem_word", (*gofakeit.Faker).LoremIpsumWord},
		{"lunch", (*gofakeit.Faker).Lunch},
		{"noun", (*gofakeit.Faker).Noun},
		{"paragraph", paragraph},
		{"pet_name", (*gofakeit.Faker).PetName},
		{"phrase", (*gofakeit.Faker).Phrase},
		{"preposition", (*gofakeit.Faker).Preposition},
		{"product_category", (*gofakeit.Faker).ProductCategory},
		{"product_description", (*gofakeit.Faker).ProductDescription},
		{"product_feature", (*gofakeit.Faker).ProductFeature},
		{"product_material", (*gofakeit.Faker).ProductMaterial},
		{"product_name", (*gofakeit.Faker).ProductName},
		{"programming_language", (*gofakeit.Faker).ProgrammingLanguage},
		{"pronoun", (*gofakeit.Faker).Pronoun},
		{"question", question},
		{"school", (*gofakeit.Faker).School},
		{"sentence", sentence},
		{"slogan", (*gofakeit.Faker).Slogan},
		{"snack", (*gofakeit.Faker).Snack},
		{"uuid", (*gofakeit.Faker).UUID},
		{"vegetable", (*gofakeit.Faker).Vegetable},
		{"verb", (*gofakeit.Faker).Verb},
		{"word", (*gofakeit.Faker).Word},
	}
}

// company is an invented name: gofakeit's own companies are real ones.
func company(f *gofakeit.Faker) string {
	names := data.School["name"]
	first, second := f.RandomString(names), f.RandomString(names)
	suffix := f.CompanySuffix()
	if first == second || strings.HasPrefix(suffix, "and ") {
		return first + " " + suffix
	}
	return first + "-" + second + " " + suffix
}

// harmless is the templates of a kind that name no person, place or company.
func harmless(kind string) []string {
	var out []string
	for _, t := range data.Text[kind] {
		named := false
		for _, word := range []string{"{company}", "{firstname}", "{lastname}", "{city}", "{country}"} {
			named = named || strings.Contains(t, word)
		}
		if !named {
			out = append(out, t)
		}
	}
	return out
}

var (
	sentences = sync.OnceValue(func() []string { return harmless("sentence") })
	questions = sync.OnceValue(func() []string { return harmless("question") })
)

func sentence(f *gofakeit.Faker) string {
	return filled(f, sentences(), "")
}

func question(f *gofakeit.Faker) string {
	return filled(f, questions(), "?")
}

// filled is one of the templates with its words put in, beginning with a
// capital. A template that can't be filled is returned as it stands.
func filled(f *gofakeit.Faker, templates []string, end string) string {
	template := f.RandomString(templates)
	text, err := f.Generate(template)
	if err != nil || text == "" {
		text = template
	}
	return strings.ToUpper(text[:1]) + text[1:] + end
}

func paragraph(f *gofakeit.Faker) string {
	parts := make([]string, f.IntRange(2, 5))
	for i := range parts {
		parts[i] = sentence(f)
	}
	return strings.Join(parts, " ")
}
