import { type DynamicModule, Global, Module } from '@nestjs/common';
import { pino } from 'pino';
import type { Config } from './config.ts';

export type Log = ReturnType<typeof makeLog>;

export const LOG = Symbol('log');

/** Lines of JSON on stderr. Never an address, agent, cookie, key, receipt or body: what is not logged cannot be asked for. */
export const makeLog = (config: Pick<Config, 'logLevel'>) =>
  pino(
    {
      level: config.logLevel,
      base: null,
      serializers: {
        error: (error: { name?: string; code?: string; message?: string; stack?: string }) => ({
          name: error?.name,
          code: error?.code,
          message: error?.message,
          stack: error?.stack,
        }),
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );

@Global()
@Module({})
export class LogModule {
  static with(log: Log): DynamicModule {
    return { module: LogModule, providers: [{ provide: LOG, useValue: log }], exports: [LOG] };
  }
}
