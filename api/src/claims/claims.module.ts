import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { claims } from './claims.listing.ts';

class ClaimsController extends recordsController(claims) {}

@Module({ controllers: [ClaimsController] })
export class ClaimsModule {}
