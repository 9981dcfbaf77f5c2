// Every noun of the API, in the order the document lists them: one folder each.

import { AuditModule } from './audit/audit.module.ts';
import { CalculationsModule } from './calculations/calculations.module.ts';
import { ClaimsModule } from './claims/claims.module.ts';
import { ConditionsModule } from './conditions/conditions.module.ts';
import { ConflictsModule } from './conflicts/conflicts.module.ts';
import { DocumentsWantedModule } from './documents-wanted/documents-wanted.module.ts';
import { EmissionsModule } from './emissions/emissions.module.ts';
import { EventsModule } from './events/events.module.ts';
import { EvidenceModule } from './evidence/evidence.module.ts';
import { FacilitiesModule } from './facilities/facilities.module.ts';
import { FindingsModule } from './findings/findings.module.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { InspectionsModule } from './inspections/inspections.module.ts';
import { MonitorsModule } from './monitors/monitors.module.ts';
import { ObservationsModule } from './observations/observations.module.ts';
import { OrganizationsModule } from './organizations/organizations.module.ts';
import { OverridesModule } from './overrides/overrides.module.ts';
import { PermitsModule } from './permits/permits.module.ts';
import { ReadingsModule } from './readings/readings.module.ts';
import { RecordSearchesModule } from './record-searches/record-searches.module.ts';
import { RepliesModule } from './replies/replies.module.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { SeriesModule } from './series/series.module.ts';
import { SourcesModule } from './sources/sources.module.ts';
import { UnitCountsModule } from './unit-counts/unit-counts.module.ts';
import { UnitHoursModule } from './unit-hours/unit-hours.module.ts';
import { UnitsModule } from './units/units.module.ts';
import { WatchModule } from './watch/watch.module.ts';
import { WaterDrawsModule } from './water-draws/water-draws.module.ts';

export const nouns = [
  FacilitiesModule,
  UnitsModule,
  UnitCountsModule,
  PermitsModule,
  ConditionsModule,
  InspectionsModule,
  EventsModule,
  MonitorsModule,
  SeriesModule,
  ReadingsModule,
  EmissionsModule,
  UnitHoursModule,
  WaterDrawsModule,
  ObservationsModule,
  EvidenceModule,
  FindingsModule,
  OverridesModule,
  CalculationsModule,
  ReportsModule,
  SourcesModule,
  ClaimsModule,
  ConflictsModule,
  OrganizationsModule,
  DocumentsWantedModule,
  RecordSearchesModule,
  RepliesModule,
  ImportsModule,
  WatchModule,
  AuditModule,
];
