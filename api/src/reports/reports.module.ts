import { Module } from '@nestjs/common';
import { DossiersModule } from '../dossiers/dossiers.module.ts';
import { ProduceService } from './produce.service.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsService } from './reports.service.ts';

@Module({ imports: [DossiersModule], controllers: [ReportsController], providers: [ReportsService, ProduceService], exports: [ProduceService] })
export class ReportsModule {}
