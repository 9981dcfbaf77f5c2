// What the API page says before the list of addresses. Every curl in it is called by a test as it is written.

interface Example {
  about: string;
  path: string;
}

export const examples: Example[] = [
  { about: 'Both sites of the case, with ids, other names and outside ids', path: '/api/v1/facilities?q=colossus' },
  { about: 'Verdicts of one site, each with its sentence and its proof', path: '/api/v1/findings?facility=colossus-1&count=exact' },
  { about: 'Verdicts of chosen states; insufficient_data is neither compliance nor breach', path: '/api/v1/findings?state=exceeded,unpermitted,overdue' },
  { about: 'Dated counts of machines by cohort, basis and source, as a table', path: '/api/v1/unit-counts?facility=southaven-plant&format=csv' },
  { about: 'What a permit demands, clause by clause', path: '/api/v1/conditions?facility=colossus-1' },
  { about: 'A day of readings; days by name run in UTC', path: '/api/v1/readings?parameter=OZONE&from=2026-06-01&to=2026-06-02' },
  { about: 'Places as GeoJSON', path: '/api/v1/facilities?format=geojson' },
  { about: 'What stood in the record on a day', path: '/api/v1/claims?facility=colossus-1&asOf=2026-11-24' },
  { about: 'Documents that nobody has been able to read yet', path: '/api/v1/documents-wanted?case=colossus' },
];

/** Markdown for the top of the API document, with addresses of this deployment. */
export const guide = (
  publicUrl: string,
): string => `Evidence next to the permit condition it bears on. Everything public can be read without an account, from any origin.

${examples.map(({ about, path }) => `${about}:\n\n\`\`\`sh\ncurl '${publicUrl}${path}'\n\`\`\``).join('\n\n')}

**Lists** answer \`{ data, next }\`. Follow \`next\` until it is null: nothing is skipped or repeated while rows come in. \`total\` comes only with \`count=exact\`. A parameter nobody knows is refused with 400 and a suggestion, never ignored. A 429 says in \`Retry-After\` how many seconds to wait:

\`\`\`python
import json, time, urllib.error, urllib.request

def rows(address):
    while address:
        try:
            with urllib.request.urlopen(address) as answer:
                page = json.load(answer)
        except urllib.error.HTTPError as problem:
            if problem.code != 429:
                raise
            time.sleep(int(problem.headers["Retry-After"]))
            continue
        yield from page["data"]
        address = page["next"]

for finding in rows("${publicUrl}/api/v1/findings?facility=colossus-1"):
    print(finding["state"], finding["summary"]["en"], finding["permalink"])
\`\`\`

**Formats.** The same rows as \`json\`, \`csv\`, \`ndjson\` and, where a noun has a place, \`geojson\`. In CSV an inner field has a dotted name, a list is joined with \`; \`, and a text that a spreadsheet would run as a formula begins with an apostrophe. What each column means stands with the answer of its list, below.

**Times** are UTC. \`startsAt\` belongs to an interval, \`endsAt\` does not. \`from\` is included, \`to\` is not. Days of regulations run in local standard time and so always have 24 hours.

**Citing.** Each record has a \`permalink\`, a \`version\` and a \`citation\` with the address of exactly that version; a single record adds CSL-JSON, BibTeX, its \`history\` of versions and the published \`replies\` to it. The address of a version keeps saying what was cited.

**Counts.** There is no single number of turbines. Each count has a cohort, a basis, a date and a source; counts that differ in one of these are never added, subtracted or divided.

**Writing** needs an account and a session; errors are \`application/problem+json\` with the place of each error.
`;
