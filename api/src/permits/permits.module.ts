import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { permits } from './permits.listing.ts';

class PermitsController extends recordsController(permits) {}

@Module({ controllers: [PermitsController] })
export class PermitsModule {}
