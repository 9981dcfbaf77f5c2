import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { documentsWanted } from './documents-wanted.listing.ts';

class DocumentsWantedController extends recordsController(documentsWanted) {}

@Module({ controllers: [DocumentsWantedController] })
export class DocumentsWantedModule {}
