import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { recordSearches } from './record-searches.listing.ts';

class RecordSearchesController extends recordsController(recordSearches) {}

@Module({ controllers: [RecordSearchesController] })
export class RecordSearchesModule {}
