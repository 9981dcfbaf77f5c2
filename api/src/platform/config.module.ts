import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from './config.ts';

export const CONFIG = Symbol('config');

/** Hands the configuration, read once, to whoever asks for CONFIG. */
@Global()
@Module({})
export class ConfigModule {
  static with(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}
