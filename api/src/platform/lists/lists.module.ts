import { Global, Module } from '@nestjs/common';
import { Database } from '../database.ts';
import { Lists } from './lists.ts';

@Global()
@Module({ providers: [Database, Lists], exports: [Database, Lists] })
export class ListsModule {}
