import { Module } from '@nestjs/common';
import { listController } from '../platform/lists/controller.ts';
import { readings } from './readings.listing.ts';

class ReadingsController extends listController(readings) {}

@Module({ controllers: [ReadingsController] })
export class ReadingsModule {}
