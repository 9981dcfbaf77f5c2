import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.controller.ts';
import { ReceiptsModule } from '../receipts/receipts.module.ts';
import { DeriveService } from './derive.service.ts';
import { EvidenceController, IntakeController } from './evidence.controller.ts';
import { IntakeService } from './intake.service.ts';

@Module({
  imports: [LedgerModule, ReceiptsModule],
  controllers: [IntakeController, EvidenceController],
  providers: [IntakeService, DeriveService],
  exports: [DeriveService],
})
export class EvidenceModule {}
