// Hours of a few plants in the published layout of CAMPD, which nobody measured. The same numbers give the same bytes.
const header =
  '"State","Facility Name","Facility ID","Unit ID","Associated Stacks","Date","Hour","Operating Time","Gross Load (MW)","Steam Load (1000 lb/hr)","SO2 Mass (lbs)","SO2 Mass Measure Indicator","CO2 Mass (short tons)","CO2 Mass Measure Indicator","NOx Mass (lbs)","NOx Mass Measure Indicator","Heat Input (mmBtu)","Heat Input Measure Indicator","Primary Fuel Type","Unit Type","NOx Controls"';

/** A file of so many units, four a plant, for so many days from 1 January 2024. */
export function campdHours(units: number, days: number): string {
  const lines = [header];
  for (let unit = 0; unit < units; unit++)
    for (let at = 0; at < days * 24; at++) {
      const date = new Date(Date.UTC(2024, 0, 1, at)).toISOString();
      const head = `"TN","Invented ${unit >> 2}",${99_000 + (unit >> 2)},"CT${unit & 3}",,"${date.slice(0, 10)}",${Number(date.slice(11, 13))}`;
      const load = (at * 2_654_435_761 + unit * 40_503) % 97;
      lines.push(
        load > 20
          ? `${head},1,${load},,${(load / 100).toFixed(3)},"Measured",${(load * 0.6).toFixed(1)},"Measured",${(load * 0.31).toFixed(3)},"Calculated",${(load * 9.1).toFixed(1)},"Measured","Pipeline Natural Gas","Combustion turbine","Dry Low NOx Burners"`
          : `${head},0,,,,,,,,,,,"Pipeline Natural Gas","Combustion turbine","Dry Low NOx Burners"`,
      );
    }
  return `${lines.join('\n')}\n`;
}
