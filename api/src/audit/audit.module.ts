import { Module } from '@nestjs/common';
import { listController } from '../platform/lists/controller.ts';
import { audit } from './audit.listing.ts';

class AuditController extends listController(audit, 'audit') {}

@Module({ controllers: [AuditController] })
export class AuditModule {}
