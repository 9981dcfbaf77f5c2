import { Controller, Get, Headers, HttpCode, Inject, Module, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Database } from '../platform/database.ts';
import { readIdempotencyKey } from '../platform/idempotency.ts';
import { recordsController } from '../platform/lists/controller.ts';
import { toCsv } from '../platform/lists/csv.ts';
import { readQuery } from '../platform/lists/parameters.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { badParameters, notFound } from '../platform/problems.ts';
import { rawBody } from '../platform/raw.ts';
import { imports } from './imports.listing.ts';
import { importFormat, importStarted, reject } from './imports.schema.ts';
import { ImportsService } from './imports.service.ts';
import { formats, templateOf } from './index.ts';

export class ImportsController extends recordsController(imports, 'import') {
  @Inject(ImportsService) private readonly service!: ImportsService;
  @Inject(Database) private readonly database!: Database;

  @Post()
  @HttpCode(202)
  @Allow('import')
  @ApiOperation({ operationId: 'create-imports', summary: 'Take a file in: the bytes as they are, plain, gzip or zip' })
  @ApiQuery({ name: 'format', required: false, description: 'Id of a format; without it the first bytes tell.' })
  @ApiQuery({ name: 'dryRun', required: false, description: 'true: do everything but write.' })
  @ApiQuery({ name: 'fileName', required: false })
  @ApiQuery({ name: 'of', required: false, description: 'What the file is of where it does not say it itself: the number of a sensor of OpenAQ.' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 202, standardSchema: importStarted })
  start(@Req() request: FastifyRequest, @Headers('idempotency-key') key: string | undefined) {
    const given = readQuery(request.url.split('?', 2)[1] ?? '', ['format', 'dryRun', 'fileName', 'of']);
    const dryRun = given.get('dryRun') ?? 'false';
    if (dryRun !== 'true' && dryRun !== 'false') throw badParameters([{ parameter: 'dryRun', detail: `"${dryRun}" is neither true nor false.` }]);
    const fileName = (given.get('fileName') ?? 'upload').replace(/[^\p{L}\p{N} ._()+-]/gu, '_').slice(0, 200);
    return this.service.start(
      rawBody(request),
      {
        format: given.get('format'),
        fileName,
        dryRun: dryRun === 'true',
        of: given.get('of') ?? null,
        key: readIdempotencyKey(key),
        bytes: Number(request.headers['content-length'] ?? 0),
      },
      viewerOf(request),
    );
  }

  @Get(':id/rejects')
  @Allow('import')
  @ApiOperation({ operationId: 'get-rejects', summary: 'Rows that were set aside, with their place and how to mend them' })
  @ApiQuery({ name: 'format', required: false, schema: { type: 'string', enum: ['json', 'csv'] } })
  @ApiResponse({ status: 200, standardSchema: z.object({ data: z.array(reject) }) })
  async rejects(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const format = readQuery(request.url.split('?', 2)[1] ?? '', ['format']).get('format') ?? 'json';
    if (format !== 'json' && format !== 'csv') throw badParameters([{ parameter: 'format', detail: `"${format}" is not one of json, csv.` }]);
    const found = await this.database.prisma.import.findUnique({ where: { id }, include: { rejects: { orderBy: [{ line: 'asc' }, { position: 'asc' }] } } });
    if (!found) throw notFound();
    const rows = found.rejects.map(({ line, column, value, reason, rawText }) => ({ line, column, value, reason, rawText }));
    if (format === 'json') return reply.type('application/json; charset=utf-8').send(JSON.stringify({ data: rows }));
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', 'attachment; filename="set-aside.csv"')
      .send(toCsv(['line', 'column', 'value', 'reason', 'rawText'], rows));
  }
}

@Controller('api/v1/import-formats')
export class ImportFormatsController {
  @Get()
  @Allow('read')
  @ApiOperation({ operationId: 'get-import-formats', summary: 'What can be taken in' })
  @ApiResponse({ status: 200, standardSchema: z.object({ data: z.array(importFormat) }) })
  list() {
    const data = formats.map((format) => ({
      id: format.id,
      title: format.title,
      fills: format.fills,
      template: templateOf(format) === null ? null : `/api/v1/import-formats/${format.id}/template`,
    }));
    return { data };
  }

  @Get(':format/template')
  @Allow('read')
  @ApiOperation({ operationId: 'get-import-template', summary: 'A file to begin with: the first line and an invented example' })
  @ApiResponse({ status: 200, description: 'Comma-separated text.' })
  template(@Param('format') id: string, @Res() reply: FastifyReply) {
    const found = formats.find((format) => format.id === id);
    const text = found ? templateOf(found) : null;
    if (text === null) throw notFound();
    return reply.type('text/csv; charset=utf-8; header=present').header('content-disposition', `attachment; filename="${id}.csv"`).send(text);
  }
}

@Module({ controllers: [ImportsController, ImportFormatsController], providers: [ImportsService], exports: [ImportsService] })
export class ImportsModule {}
