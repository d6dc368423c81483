# Every target runs on a fresh clone with Go, a C++ compiler, Node, Python and Java; `make` alone lists them.

GO       ?= go
TOOL     := $(GO) tool -modfile=tools.mod
FUZZRUNS ?= 50000
COUNT    ?= 6
export FUZZRUNS

.DEFAULT_GOAL := help
.PHONY: help build test check format vet lint workers levels race fuzz soak bench table golden generate codes unverified conformance clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## build the command into ./hsc
	$(GO) build -trimpath -o hsc ./cmd/hsc

test: ## run every test
	$(GO) test ./...

check: format vet lint test workers levels generate codes ## all that CI asks of a change, but for race, fuzz and conformance

format: ## show what gofumpt would change
	bash ci/format.sh

vet: ## run go vet
	$(GO) vet ./...

lint: ## run the linters that .golangci.yml chooses
	$(TOOL) golangci-lint run ./...

workers: ## make the golden output with 1, 2 and 7 workers
	bash ci/golden.sh workers

levels: ## run the tests for GOAMD64=v1 and v3
	bash ci/golden.sh levels

race: ## run the short tests under the race detector
	$(GO) test -race -short -timeout 20m ./...

fuzz: ## run every fuzz target with FUZZRUNS (50000) inputs each
	bash ci/fuzz.sh

soak: ## fuzz for about half an hour a target, build what takes minutes, hold large populations to the tables, and repeat every test in random order; takes hours
	FUZZRUNS=10000000 bash ci/fuzz.sh
	HSC_SOAK=1 $(GO) test -count=1 -v -timeout 1h -run Memory ./internal/bench
	HSC_SOAK=1 $(GO) test -count=1 -timeout 2h ./internal/property
	$(GO) test -count=20 -shuffle=on -timeout 8h ./...
	$(GO) test -race -count=3 -shuffle=on -timeout 8h ./...

bench: ## run the benchmarks COUNT (6) times, compare with the run before, and print the table of docs/performance.md
	GO="$(GO)" TOOL="$(TOOL)" COUNT=$(COUNT) bash ci/bench.sh

table: ## print the table of docs/performance.md alone
	HSC_BENCH=1 $(GO) test -count=1 -timeout 1h -run '^TestTable$$' -v ./internal/bench

golden: ## rewrite the committed outputs; look at git diff afterwards
	HSC_UPDATE=1 $(GO) test ./...

generate: ## run the generators and fail where a file changes
	bash ci/generate.sh

codes: ## check the library's diagnosis codes against an outside list
	bash ci/codes.sh

unverified: ## renew docs/unverified.md and its count, which may only shrink
	bash ci/codes.sh --write

conformance: build codes ## read the outputs back, and validate FHIR, with engines that aren't ours
	bash ci/conformance.sh
	bash ci/fhir.sh

clean: ## remove what the targets made
	rm -rf hsc .cache out
