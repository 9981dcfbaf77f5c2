import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { inspections } from './inspections.listing.ts';

class InspectionsController extends recordsController(inspections) {}

@Module({ controllers: [InspectionsController] })
export class InspectionsModule {}
