import { Module } from '@nestjs/common';
import { ObservationsController } from './observations.controller.ts';
import { ObservationsService } from './observations.service.ts';
import { ReviewController } from './review.controller.ts';
import { ReviewService } from './review.service.ts';

@Module({ controllers: [ReviewController, ObservationsController], providers: [ObservationsService, ReviewService] })
export class ObservationsModule {}
