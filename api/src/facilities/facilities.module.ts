import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { facilities } from './facilities.listing.ts';

class FacilitiesController extends recordsController(facilities) {}

@Module({ controllers: [FacilitiesController] })
export class FacilitiesModule {}
