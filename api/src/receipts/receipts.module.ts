import { Module } from '@nestjs/common';
import { ReceiptsController } from './receipts.controller.ts';
import { ReceiptsService } from './receipts.service.ts';

@Module({ controllers: [ReceiptsController], providers: [ReceiptsService], exports: [ReceiptsService] })
export class ReceiptsModule {}
