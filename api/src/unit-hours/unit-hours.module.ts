import { Module } from '@nestjs/common';
import { listController } from '../platform/lists/controller.ts';
import { unitHours } from './unit-hours.listing.ts';

class UnitHoursController extends listController(unitHours) {}

@Module({ controllers: [UnitHoursController] })
export class UnitHoursModule {}
