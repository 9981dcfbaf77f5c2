import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { units } from './units.listing.ts';

class UnitsController extends recordsController(units) {}

@Module({ controllers: [UnitsController] })
export class UnitsModule {}
