import { Global, Module } from '@nestjs/common';
import { SessionController } from './session.controller.ts';
import { SessionService } from './session.service.ts';

@Global()
@Module({ controllers: [SessionController], providers: [SessionService], exports: [SessionService] })
export class SessionModule {}
