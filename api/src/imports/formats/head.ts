/** How much of a file is looked at to tell its format, and the longest line there can be. */
export const HEAD_BYTES = 64 * 1024;

/**
 * The complete lines of a head, at most `most`, without byte order mark and line ends, one character a byte.
 * A head shorter than HEAD_BYTES is the whole file, and its last line needs no line end.
 */
export function firstLines(head: Buffer, most: number): string[] {
  const text = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  const lines = text.split('\n', most + 1);
  if (lines.length <= most && (head.length >= HEAD_BYTES || lines.at(-1) === '')) lines.pop();
  return lines.slice(0, most).map((line) => line.replace(/\r$/, ''));
}

/** What a file looks like that no format takes, as the end of the sentence "It looks like …". */
export function looksLike(head: Buffer): string {
  if (head.length === 0) return 'an empty file';
  for (const [name, start] of signatures) if (head.subarray(0, start.length).toString('latin1') === start) return name;
  const lines = firstLines(head, 20);
  const first = lines[0] ?? '';
  if (first === '' && lines.length === 0) return 'one line of more than 64 KiB';
  const trimmed = head.toString('latin1', 0, 400).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<body)/.test(trimmed)) return 'a web page, perhaps the error page of the server it was fetched from';
  if (trimmed.startsWith('<')) return 'XML';
  if (/^[[{]/.test(trimmed)) return 'JSON';
  if (head.includes(0)) return 'a binary file';
  return textKind(first, lines);
}

const signatures: [string, string][] = [
  ['a zip archive inside another: unpack it once', 'PK\x03\x04'],
  ['a gzip file inside another: unpack it once', '\x1f\x8b'],
  ['a PDF', '%PDF'],
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['text in UTF-16: save it as UTF-8', '\xff\xfe'],
  ['text in UTF-16: save it as UTF-8', '\xfe\xff'],
];

function textKind(first: string, lines: string[]): string {
  const pipes = first.split('|').length;
  if (/^\d\d\/\d\d\/\d\d\|\d\d:\d\d\|/.test(first) && pipes === 9) return 'AirNow HourlyData';
  if (/^\d\d\/\d\d\/\d\d\|/.test(first) && (pipes === 8 || pipes === 13)) return 'AirNow daily_data';
  if (pipes === 23) return 'AirNow monitoring_site_locations';
  if (/^"?AQSID"?,/.test(first) && first.includes('_Measured')) return 'AirNow HourlyAQObs';
  if (/"?State Code"?,/.test(first)) return 'a file of AQS AirData';
  if (first.startsWith('site_id,') && first.includes('start_utc')) return "Fenceline's own readings";
  if (pipes > 2) return `a pipe-separated table of ${pipes} columns`;
  const commas = first.split(',').length;
  if (commas > 2) return `a comma-separated table of ${commas} columns that begins ${excerpt(first)}`;
  if (first.split('\t').length > 2) return 'a tab-separated table';
  return `text that begins ${excerpt(lines.find((line) => line.trim() !== '') ?? first)}`;
}

const excerpt = (line: string) => JSON.stringify(printable(line.length > 60 ? `${line.slice(0, 60)}…` : line));

/** Text that any screen and any database takes: no control characters. */
export const printable = (text: string) => text.replace(/[^\P{Cc}\t]/gu, '\ufffd');
