import { Module } from '@nestjs/common';
import { DossierService } from './dossier.service.ts';

@Module({ providers: [DossierService], exports: [DossierService] })
export class DossiersModule {}
