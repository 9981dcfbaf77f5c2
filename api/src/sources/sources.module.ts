import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { sources } from './sources.listing.ts';

class SourcesController extends recordsController(sources) {}

@Module({ controllers: [SourcesController] })
export class SourcesModule {}
