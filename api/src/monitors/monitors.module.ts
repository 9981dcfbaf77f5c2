import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { monitors } from './monitors.listing.ts';

class MonitorsController extends recordsController(monitors) {}

@Module({ controllers: [MonitorsController] })
export class MonitorsModule {}
