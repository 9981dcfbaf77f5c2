import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { unitCounts } from './unit-counts.listing.ts';

class UnitCountsController extends recordsController(unitCounts) {}

@Module({ controllers: [UnitCountsController] })
export class UnitCountsModule {}
