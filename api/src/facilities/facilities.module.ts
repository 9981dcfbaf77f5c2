import { Module } from '@nestjs/common';
import { DossiersModule } from '../dossiers/dossiers.module.ts';
import { recordsController } from '../platform/lists/controller.ts';
import { facilities } from './facilities.listing.ts';
import { OverviewController } from './overview.controller.ts';

class FacilitiesController extends recordsController(facilities) {}

@Module({ imports: [DossiersModule], controllers: [FacilitiesController, OverviewController] })
export class FacilitiesModule {}
