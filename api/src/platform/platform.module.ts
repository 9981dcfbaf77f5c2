import { Global, Module } from '@nestjs/common';
import { Blobs } from './blobs.ts';
import { Database } from './database.ts';
import { Lists } from './lists/lists.ts';
import { Secrets } from './secrets.ts';

@Global()
@Module({ providers: [Database, Lists, Blobs, Secrets], exports: [Database, Lists, Blobs, Secrets] })
export class PlatformModule {}
