// A year of hourly ozone of AQS that nobody measured, in the published layout: sites one after the other, each from January to December.
// The same numbers give the same bytes.
const HEADER =
  '"State Code","County Code","Site Num","Parameter Code","POC","Latitude","Longitude","Datum","Parameter Name","Date Local","Time Local","Date GMT","Time GMT","Sample Measurement","Units of Measure","MDL","Uncertainty","Qualifier","Method Type","Method Code","Method Name","State Name","County Name","Date of Last Change"\n';

const two = (n: number) => String(n).padStart(2, '0');

/** In pieces of a site and month, the header first. */
export function* aqsYear(sites: number, year: number): Generator<Buffer> {
  yield Buffer.from(HEADER);
  for (let site = 0; site < sites; site += 1) {
    const head = `"47","${String(1 + (site % 95) * 2).padStart(3, '0')}","${String(1 + site).padStart(4, '0')}","44201",1,${(35 + site / 1000).toFixed(6)},${(-89 - site / 1000).toFixed(6)},"WGS84","Ozone",`;
    const tail = ',"Parts per million",0.005,"","","FEM","087","INSTRUMENTAL - ULTRA VIOLET ABSORPTION, INVENTED","Tennessee","Invented","2026-01-20"\n';
    for (let month = 0; month < 12; month += 1) {
      const lines: string[] = [];
      const end = Date.UTC(year, month + 1, 1);
      for (let local = Date.UTC(year, month, 1); local < end; local += 3_600_000) {
        const [at, gmt] = [new Date(local), new Date(local + 6 * 3_600_000)];
        const day = (date: Date) => `"${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}","${two(date.getUTCHours())}:00"`;
        const ppm = (0.01 + (((local / 3_600_000) * 2_654_435_761 + site * 40_503) % 70_000) / 1_000_000).toFixed(3);
        lines.push(`${head}${day(at)},${day(gmt)},${ppm}${tail}`);
      }
      yield Buffer.from(lines.join(''));
    }
  }
}
