import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { guide } from './guide.ts';
import { readable } from './json-schema.ts';

type Json = Record<string, unknown>;

/** As a reader meets them: places, law, measurements, what follows, who said what; the work behind it comes last. */
const order = [
  ...['facilities', 'units', 'unit-counts', 'permits', 'conditions', 'inspections', 'events'],
  ...['observations', 'evidence', 'receipt', 'monitors', 'series', 'readings', 'emissions', 'unit-hours', 'water-draws'],
  ...['findings', 'calculations', 'reports', 'permalinks', 'claims', 'conflicts', 'sources', 'documents-wanted', 'organizations', 'record-searches', 'replies'],
  ...['imports', 'jobs', 'session', 'audit'],
];

/** The OpenAPI 3.1 document, from the same schemas that check requests and shape answers. */
export function openApiDocument(app: INestApplication, publicUrl: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Fenceline')
    .setDescription(guide(publicUrl))
    .setVersion('1')
    .setLicense('Compilation: CC BY 4.0; each source keeps its own licence', 'https://creativecommons.org/licenses/by/4.0/')
    .build();
  config.tags = order.map((name) => ({ name }));
  return SwaggerModule.createDocument(app, config, {
    autoTagControllers: false,
    standardSchemaConverter: ((schema: z.ZodType, { schemaType }: { schemaType: 'input' | 'output' }) => {
      const { $schema, $defs, ...rest } = z.toJSONSchema(schema, { io: schemaType, target: 'draft-2020-12' }) as Json;
      return { schema: readable(rest), components: readable($defs ?? {}) };
    }) as never,
  });
}
