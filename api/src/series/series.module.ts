import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { series } from './series.listing.ts';

class SeriesController extends recordsController(series) {}

@Module({ controllers: [SeriesController] })
export class SeriesModule {}
