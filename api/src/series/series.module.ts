import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { AirController } from './air.controller.ts';
import { AirService } from './air.service.ts';
import { series } from './series.listing.ts';
import { YearsController } from './years.controller.ts';

class SeriesController extends recordsController(series) {}

@Module({ controllers: [SeriesController, AirController, YearsController], providers: [AirService] })
export class SeriesModule {}
