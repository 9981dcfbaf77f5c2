import { Body, Get, Headers, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readIdempotencyKey } from '../platform/idempotency.ts';
import { recordsController } from '../platform/lists/controller.ts';
import { readQuery } from '../platform/lists/parameters.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { badParameters, Problem } from '../platform/problems.ts';
import { reports } from './reports.listing.ts';
import { type NewReport, newReport, type OrderedReport, orderedReport } from './reports.schema.ts';
import { ReportsService } from './reports.service.ts';

export class ReportsController extends recordsController(reports) {
  @Inject(ReportsService) private readonly service!: ReportsService;

  @Post()
  @HttpCode(202)
  @Allow('report')
  @ApiOperation({ operationId: 'make-report', summary: 'Make a report from published data; the same order gives back the same report' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiResponse({ status: 202, standardSchema: orderedReport })
  make(
    @Body({ schema: newReport }) body: NewReport,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<OrderedReport> {
    return this.service.make(body, viewerOf(request), readIdempotencyKey(key));
  }

  @Get(':id/pdf')
  @Allow('read')
  @ApiOperation({ operationId: 'get-report-pdf', summary: 'The PDF, once it is ready' })
  @ApiQuery({ name: 'v', required: false, description: 'That of this version.' })
  @ApiResponse({ status: 200, content: { 'application/pdf': {} } })
  async pdf(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const pdf = await this.service.pdf(id, readVersion(request.url.split('?', 2)[1] ?? ''));
    const etag = `"${pdf.sha256}"`;
    reply.headers({
      etag,
      'content-disposition': `inline; filename="${pdf.fileName}"`,
      'repr-digest': `sha-256=:${Buffer.from(pdf.sha256, 'hex').toString('base64')}:`,
    });
    if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
    return reply.header('content-length', pdf.bytes).type('application/pdf').send(this.service.open(pdf));
  }

  @Get(':id/proof')
  @Allow('read')
  @ApiOperation({
    operationId: 'get-report-proof',
    summary: 'Proof that the custody log recorded the bytes of the PDF: save it beside it as NAME.pdf.proof.json',
  })
  @ApiQuery({ name: 'v', required: false, description: 'That of this version.' })
  @ApiResponse({ status: 200, content: { 'application/json': {} } })
  async proof(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const pdf = await this.service.pdf(id, readVersion(request.url.split('?', 2)[1] ?? ''));
    const proof = await this.service.proofOf(pdf);
    if (!proof)
      throw new Problem('unavailable', 'The custody log has not signed this report yet. Ask again in a minute.', { headers: { 'retry-after': '60' } });
    return reply.header('content-disposition', `attachment; filename="${pdf.fileName}.proof.json"`).type('application/json; charset=utf-8').send(proof);
  }
}

function readVersion(search: string): number | null {
  const v = readQuery(search, ['v']).get('v');
  if (v === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(v)) throw badParameters([{ parameter: 'v', detail: `"${v}" is not the number of a version.` }]);
  return Number(v);
}
