import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { events } from './events.listing.ts';

class EventsController extends recordsController(events) {}

@Module({ controllers: [EventsController] })
export class EventsModule {}
