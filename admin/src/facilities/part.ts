import type { Facility } from '../data/records.ts';

/** What every part of the facility page is given. */
export interface PartProps {
  facility: Facility;
  asOf: string | undefined;
}
