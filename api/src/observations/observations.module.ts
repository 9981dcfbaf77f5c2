import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.controller.ts';
import { ObservationsController } from './observations.controller.ts';
import { ObservationsService } from './observations.service.ts';
import { ReviewController } from './review.controller.ts';
import { ReviewService } from './review.service.ts';

@Module({ imports: [LedgerModule], controllers: [ReviewController, ObservationsController], providers: [ObservationsService, ReviewService] })
export class ObservationsModule {}
