import { type AgencyFacility, type AgencyFormat, type AgencySink, type Detection, FileRefused, type ItemParser, type LineOutcome } from '../format.ts';
import { detectJson, isObject, textAt } from '../rows.ts';
import { degrees } from '../sites.ts';

/**
 * A Detailed Facility Report of ECHO (`dfr_rest_services.get_dfr`), JSON, one facility: its ids in EPA's systems, inspections, notices and formal actions.
 * Each of them counts as a line. Lists come as objects where they hold one thing, and as null where they hold none. Other sections are not read.
 */
export const echoDfr: AgencyFormat = {
  id: 'echo-dfr',
  title: 'a Detailed Facility Report of ECHO',
  version: '1',
  fills: 'registry',
  publisher: 'U.S. EPA, ECHO',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: /^dfr/i,
  docs: 'echo-dfr/README.md',
  detect: (head: Buffer): Detection => detectJson(head, /^\{/, ['Permits', 'EnforcementComplianceSummaries', 'EPASystem', 'SourceID']),
  parser,
};

type Part = Record<string, unknown>;

const list = (value: unknown): Part[] => (Array.isArray(value) ? value.flat(3).filter(isObject) : isObject(value) ? [value] : []);
const section = (document: Part, name: string, inner: string): Part[] => list(document[name]).flatMap((one) => list(one[inner]));

/** `05/29/2019` as 2019-05-29; null for what is no day. */
export function isoOf(text: string): string | null {
  const match = /^(\d\d)[/-](\d\d)[/-](\d{4})$/.exec(text.trim());
  if (!match) return null;
  const [, month = '', day = '', year = ''] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day) && Number(year) >= 1950 && Number(year) <= 2100
    ? `${year}-${month}-${day}`
    : null;
}

/** A facility by the id of one of EPA's systems; ids of ICIS-Air begin with the state. */
export const facilityOf = (system: string, id: string): AgencyFacility => ({
  ids: [{ system: system === 'FRS' ? 'EPA FRS' : system, id }],
  ...(/^[A-Z]{2}/.test(id) ? { state: id.slice(0, 2) } : {}),
});

function parser(sink: AgencySink): ItemParser {
  return {
    itemsAt: null,
    item(document) {
      const report = isObject(document) && isObject(document.Results) ? document.Results : document;
      if (!isObject(report)) throw new FileRefused('This is not a Detailed Facility Report of ECHO.');
      const failure = textAt(report, 'Error/ErrorMessage');
      if (failure) throw new FileRefused(`ECHO answered: ${failure}`);
      const outcomes: LineOutcome[] = [];
      const next = () => outcomes.length + 1;
      const permits = list(report.Permits);
      const frs = permits.find((permit) => textAt(permit, 'EPASystem') === 'FRS') ?? permits[0];
      if (frs) {
        sink.facility(
          {
            ids: permits
              .map((permit) => ({ system: textAt(permit, 'EPASystem') === 'FRS' ? 'EPA FRS' : textAt(permit, 'EPASystem'), id: textAt(permit, 'SourceID') }))
              .filter(({ system, id }) => system && id),
            name: textAt(frs, 'FacilityName'),
            address: textAt(frs, 'FacilityStreet'),
            city: textAt(frs, 'FacilityCity'),
            state: textAt(frs, 'FacilityState'),
            zip: textAt(frs, 'FacilityZip'),
            ...degrees(textAt(frs, 'Latitude'), textAt(frs, 'Longitude')),
            facts: permits.flatMap((permit): [string, string][] => {
              const [system, status] = [textAt(permit, 'EPASystem'), textAt(permit, 'FacilityStatus')];
              return status ? [[`status in ${system}`, status]] : [];
            }),
          },
          next(),
        );
        outcomes.push('values');
      }
      const act = (part: Part, key: string, date: string, noun: 'inspection' | 'event', type: string, result: string, summary: string) => {
        const line = next();
        const aside = (column: string, value: string, reason: string) => {
          sink.setAside({ line, column, value, reason, rawText: JSON.stringify(part), values: 1 });
          outcomes.push('aside');
        };
        const day = isoOf(date);
        if (date !== '' && day === null) return aside('date', date, 'is no day of the form MM/DD/YYYY');
        if (day === null && noun === 'inspection') return aside('date', date, 'is empty, and an inspection has a day');
        const [system, id] = [textAt(part, 'EPASystem') || 'ICIS-Air', textAt(part, 'SourceID')];
        if (!id && !frs) return aside('SourceID', id, 'names no facility');
        const facility = id ? facilityOf(system, id) : { ids: [{ system: 'EPA FRS', id: textAt(frs, 'SourceID') }] };
        sink.act({ facility, key, noun, date: day, type, result, summary }, line);
        outcomes.push('values');
      };
      for (const part of section(report, 'ComplianceHistory', 'Inspection').concat(
        list(report.ComplianceHistory).flatMap((one) => section(one, 'Sources', 'Inspection')),
      )) {
        const date = textAt(part, 'Date');
        act(
          part,
          textAt(part, 'CompMonitorID') || `${textAt(part, 'SourceID')}-${date}-${textAt(part, 'InspectionType')}`,
          date,
          'inspection',
          `${textAt(part, 'InspectionType')} (${textAt(part, 'LeadAgency')})`,
          textAt(part, 'Finding'),
          '',
        );
      }
      for (const part of section(report, 'Notices', 'Notice')) {
        const date = textAt(part, 'NoticeDate');
        act(
          part,
          textAt(part, 'EnfIdentifier') || `${textAt(part, 'SourceID')}-notice-${date}`,
          date,
          'event',
          `${textAt(part, 'ActionType')} (${textAt(part, 'LeadAgency')})`,
          '',
          'As ECHO lists it among informal actions.',
        );
      }
      for (const part of section(report, 'FormalActions', 'Action')) {
        const [date, penalty] = [textAt(part, 'ActionDate'), textAt(part, 'PenaltyAmount')];
        const type = textAt(part, 'ActionType');
        act(
          part,
          `${textAt(part, 'SourceID')}-formal-${date}-${type}-${penalty}`,
          date,
          'event',
          `${type} (${textAt(part, 'LeadAgency')})`,
          penalty ? `Penalty ${penalty}; a settlement with several facilities repeats its whole penalty at each.` : '',
          'As ECHO lists it among formal actions.',
        );
      }
      for (const part of section(report, 'ICISFormalActions', 'Action')) {
        const penalty = textAt(part, 'FederalPenalty');
        act(
          part,
          `case-${textAt(part, 'CaseID')}`,
          textAt(part, 'IssueDate'),
          'event',
          `${textAt(part, 'CaseType')} (${textAt(part, 'LeadAgency')})`,
          penalty ? `Federal penalty ${penalty} of the whole case.` : '',
          textAt(part, 'CaseName'),
        );
      }
      return outcomes.length ? outcomes : ['without values'];
    },
  };
}
