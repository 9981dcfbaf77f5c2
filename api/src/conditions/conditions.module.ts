import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { conditions } from './conditions.listing.ts';

class ConditionsController extends recordsController(conditions) {}

@Module({ controllers: [ConditionsController] })
export class ConditionsModule {}
