import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { waterDraws } from './water-draws.listing.ts';

class WaterDrawsController extends recordsController(waterDraws) {}

@Module({ controllers: [WaterDrawsController] })
export class WaterDrawsModule {}
