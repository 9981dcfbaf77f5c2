// The records of the nouns, from the very schemas that the API answers with. Types only: nothing of the API is in the bundle.
import type { claim } from '@fenceline/api/claims/claims.schema';
import type { condition } from '@fenceline/api/conditions/conditions.schema';
import type { conflict } from '@fenceline/api/conflicts/conflicts.schema';
import type { documentWanted } from '@fenceline/api/documents-wanted/documents-wanted.schema';
import type { emission } from '@fenceline/api/emissions/emissions.schema';
import type { event } from '@fenceline/api/events/events.schema';
import type { facility } from '@fenceline/api/facilities/facilities.schema';
import type { inspection } from '@fenceline/api/inspections/inspections.schema';
import type { monitor } from '@fenceline/api/monitors/monitors.schema';
import type { organization } from '@fenceline/api/organizations/organizations.schema';
import type { permit } from '@fenceline/api/permits/permits.schema';
import type { recordSearch } from '@fenceline/api/record-searches/record-searches.schema';
import type { oneSeries } from '@fenceline/api/series/series.schema';
import type { source } from '@fenceline/api/sources/sources.schema';
import type { unitCount } from '@fenceline/api/unit-counts/unit-counts.schema';
import type { unit } from '@fenceline/api/units/units.schema';
import type { waterDraw } from '@fenceline/api/water-draws/water-draws.schema';
import type { z } from 'zod';
import type { Published } from './types.ts';

/** The schema's own fields, with the envelope as every record has it. */
type Of<S extends z.ZodType> = Omit<z.infer<S>, keyof Published> & Published;

export type Claim = Of<typeof claim>;
export type Condition = Of<typeof condition>;
export type Conflict = Of<typeof conflict>;
export type DocumentWanted = Of<typeof documentWanted>;
export type Emission = Of<typeof emission>;
export type Event = Of<typeof event>;
export type Facility = Of<typeof facility>;
export type Inspection = Of<typeof inspection>;
export type Monitor = Of<typeof monitor>;
export type Organization = Of<typeof organization>;
export type Permit = Of<typeof permit>;
export type RecordSearch = Of<typeof recordSearch>;
export type Series = Of<typeof oneSeries>;
export type Source = Of<typeof source>;
export type UnitCount = Of<typeof unitCount>;
export type Unit = Of<typeof unit>;
export type WaterDraw = Of<typeof waterDraw>;
