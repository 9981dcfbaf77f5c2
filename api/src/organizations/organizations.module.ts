import { Module } from '@nestjs/common';
import { recordsController } from '../platform/lists/controller.ts';
import { organizations } from './organizations.listing.ts';

class OrganizationsController extends recordsController(organizations) {}

@Module({ controllers: [OrganizationsController] })
export class OrganizationsModule {}
