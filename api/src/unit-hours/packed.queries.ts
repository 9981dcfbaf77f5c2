// Hours of units as their monitors recorded them, packed by hour of local standard time. They come in whatever order they lie and are walked in the
// order of time afterwards: sorting them in the server costs more than all that is done with them.
import type pg from 'pg';
import { copyOut, exactNumeric, instantSeconds } from '../platform/copy-out.ts';
import { offsetMinutes } from '../rules/index.ts';

export interface PackedUnit {
  unit: string;
  /** Hour of local standard time, counted from 1970, that stands first. */
  firstHour: number;
  /** Operating time in hundred-millionths of an hour; NaN where it is not known. */
  operatingTime: Float64Array;
  /** NOx in hundred-millionths of a pound; NaN where it is not known. */
  noxPound: Float64Array;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const utcHour = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 3_600_000;

/** The hours of days [from, until) of each unit, its days those of its facility. Answers the rows read beside them. */
export async function packedHours(
  client: pg.ClientBase,
  unitIds: readonly string[],
  from: string,
  until: string,
): Promise<{ units: PackedUnit[]; rows: number }> {
  const [firstHour, length] = [utcHour(from), utcHour(until) - utcHour(from)];
  if (!(length > 0)) throw new RangeError(`${from} to ${until} is no span of days: it must end after it begins`);
  const { rows: facts } = await client.query<{ id: string; offset: string }>(
    'SELECT u.id, f.standard_utc_offset AS offset FROM unit u JOIN facility f ON f.id = u.facility_id WHERE u.id = ANY($1)',
    [unitIds],
  );
  const offsets = new Map(facts.map(({ id, offset }) => [id, offset]));
  const units = unitIds.map((unit) => {
    if (!UUID.test(unit) || !offsets.has(unit)) throw new RangeError(`no unit has the id ${unit}`);
    const blank = () => new Float64Array(length).fill(Number.NaN);
    return { unit, seconds: offsetMinutes(offsets.get(unit)!) * 60, firstHour, operatingTime: blank(), noxPound: blank() };
  });
  if (units.length === 0) return { units, rows: 0 };
  const byBytes = new Map(units.map((unit) => [Buffer.from(unit.unit.replaceAll('-', ''), 'hex').toString('latin1'), unit]));
  const seconds = units.map((unit) => unit.seconds);
  const at = (hour: number, offset: number) => `'${new Date((hour * 3600 - offset) * 1000).toISOString()}'::timestamptz`;
  // COPY takes no parameters; ids were held to their form above.
  const rows = await copyOut(
    client,
    `SELECT unit_id, starts_at, operating_time, nox_pound FROM unit_hour WHERE unit_id = ANY ('{${unitIds.join(',')}}')
      AND starts_at >= ${at(firstHour, Math.max(...seconds))} AND starts_at < ${at(firstHour + length, Math.min(...seconds))}`,
    (chunk, start) => {
      const unit = byBytes.get(chunk.toString('latin1', start + 4, start + 20))!;
      const hour = Math.floor((instantSeconds(chunk, start + 24) + unit.seconds) / 3600) - firstHour;
      if (hour < 0 || hour >= length) return;
      const operating = start + 32;
      const operatingLength = chunk.readInt32BE(operating);
      if (operatingLength >= 0) unit.operatingTime[hour] = exactNumeric(chunk, operating + 4);
      const nox = operating + 4 + Math.max(0, operatingLength);
      if (chunk.readInt32BE(nox) >= 0) unit.noxPound[hour] = exactNumeric(chunk, nox + 4);
    },
  );
  return { units, rows };
}
