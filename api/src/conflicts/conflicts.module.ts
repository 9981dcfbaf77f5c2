import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { conflicts } from './conflicts.listing.ts';

class ConflictsController extends recordsController(conflicts) {}

@Module({ controllers: [ConflictsController] })
export class ConflictsModule {}
