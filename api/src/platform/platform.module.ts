import { Global, Module } from '@nestjs/common';
import { Blobs } from './blobs.ts';
import { Database } from './database.ts';
import { Exports } from './lists/exports.ts';
import { Lists } from './lists/lists.ts';
import { Secrets } from './secrets.ts';

@Global()
@Module({ providers: [Database, Lists, Exports, Blobs, Secrets], exports: [Database, Lists, Exports, Blobs, Secrets] })
export class PlatformModule {}
