import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { emissions } from './emissions.listing.ts';

class EmissionsController extends recordsController(emissions) {}

@Module({ controllers: [EmissionsController] })
export class EmissionsModule {}
