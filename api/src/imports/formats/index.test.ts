import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { FileRefused } from './format.ts';
import { detectFormat, formatNamed, formats, UnknownFormat } from './index.ts';

const fixture = (path: string) => readFileSync(new URL(`./${path}`, import.meta.url));
const data = fixture('airnow-hourly-data/fixtures/hours.dat');
const aqobs = fixture('airnow-hourly-aqobs/fixtures/hours.dat');
const refusal = (head: Buffer | string, name: string, said?: string) => {
  try {
    return detectFormat(Buffer.from(head as string, 'latin1'), name, said ? formatNamed(said) : undefined).id;
  } catch (error) {
    if (error instanceof FileRefused) return error.message;
    throw error;
  }
};

describe('formats', () => {
  test('each has an id, a rank of its own and a page of documentation', () => {
    expect(new Set(formats.map((format) => format.id)).size).toBe(formats.length);
    const ofReadings = formats.filter((format) => format.fills === 'readings');
    expect(new Set(ofReadings.map((format) => format.precedence)).size).toBe(ofReadings.length);
    for (const format of formats) expect(fixture(format.docs).toString()).toContain(format.id);
  });

  test('HourlyData stands above HourlyAQObs, and both above a copy; days are series of their own', () => {
    expect(
      formats
        .filter((format) => format.fills === 'readings' && format.kind === 'airnow')
        .sort((a, b) => a.precedence - b.precedence)
        .map((format) => format.id),
    ).toEqual(['airnow-hourly-data', 'airnow-daily-data', 'airnow-hourly-aqobs', 'fenceline-readings']);
  });

  test('are told by the bytes, whatever the name', () => {
    expect(detectFormat(data, 'export (3).txt').id).toBe('airnow-hourly-data');
    expect(detectFormat(aqobs, '-').id).toBe('airnow-hourly-aqobs');
    expect(detectFormat(fixture('fenceline-readings/fixtures/readings.csv'), 'readings.csv').id).toBe('fenceline-readings');
    expect(detectFormat(fixture('fenceline-emissions/fixtures/months.csv'), 'readings.csv').id).toBe('fenceline-emissions');
  });

  test('a format nobody has is not guessed', () => {
    expect(() => formatNamed('airnow')).toThrow(UnknownFormat);
    expect(() => formatNamed('airnow')).toThrow('There is no format "airnow": fenceline import --formats lists them.');
  });

  test.each([
    ['', 'HourlyData_2024040800.dat', /is empty/],
    ['<!DOCTYPE html>\n<html>', 'HourlyData_2024040800.dat', /has the name of AirNow HourlyData and is not.*looks like a web page/],
    [
      '04/08/24|471570075|SHELBY|OZONE-1HR|PPB|44|1|Agency\n',
      'HourlyData_2024040800.dat',
      /has the name of AirNow HourlyData and looks like AirNow daily_data/,
    ],
    ['PK\x03\x04…', 'x.zip', /zip archive inside another: unpack it/],
    ['\xff\xfea\0b\0', 'x.txt', /UTF-16: save it as UTF-8/],
    ['\x89PNG\r\n', 'x.dat', /PNG/],
    ['{"Data": []}', 'x.json', /JSON/],
    ['a\0b', 'x', /binary/],
    [
      '{"Header": [{"status": "Success"}], "Data": [{"metric_used": "x", "year": 2016}]}',
      'x',
      /answer of the AQS API with annual data, which cannot be taken in yet/,
    ],
    ['sensor_id;sensor_type;location;lat;lon;timestamp;P1\n', 'x', /Sensor\.Community, which cannot be taken in yet/],
    ['! comment\n', 'x.obs', /\.obs matrix/],
    ['a,b,c,d\n1,2,3,4\n', 'x.csv', /comma-separated table of 4 columns that begins "a,b,c,d"/],
    ['Dear Sir or Madam,\n', 'x', /text that begins "Dear Sir/],
    ['x'.repeat(64 * 1024), 'x', /one line of more than 64 KiB/],
  ])('%j under the name %s is refused in a sentence', (head, name, sentence) => {
    expect(refusal(head, name)).toMatch(sentence);
  });

  test('a name that claims another format is a mistake, unless the format is given', () => {
    expect(refusal(aqobs, 'HourlyData_2024040800.dat')).toMatch(/has the name of AirNow HourlyData and looks like AirNow HourlyAQObs/);
    expect(refusal(aqobs, 'HourlyData_2024040800.dat', 'airnow-hourly-aqobs')).toBe('airnow-hourly-aqobs');
    expect(refusal(aqobs, 'x.dat', 'airnow-hourly-data')).toMatch(/is not AirNow HourlyData: .* It looks like AirNow HourlyAQObs/);
  });
});
