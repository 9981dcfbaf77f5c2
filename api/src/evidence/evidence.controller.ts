import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { audit } from '../ledger/audit.ts';
import { neededReason } from '../observations/observations.schema.ts';
import { Blobs } from '../platform/blobs.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { recordsController } from '../platform/lists/controller.ts';
import { Lists } from '../platform/lists/lists.ts';
import { findId } from '../platform/lists/select.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { notFound } from '../platform/problems.ts';
import { rawBody } from '../platform/raw.ts';
import { receiptOf } from '../receipts/receipts.controller.ts';
import { ReceiptsService } from '../receipts/receipts.service.ts';
import { evidence } from './evidence.listing.ts';
import { received } from './evidence.schema.ts';
import { IntakeService, readDigest } from './intake.service.ts';

/** Bytes of a file, so that no browser ever runs them. */
const seal = (reply: FastifyReply, name: string, type: string) =>
  reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .type(type);

export class EvidenceController extends recordsController(evidence) {
  @Inject(Lists) private readonly records!: Lists;
  @Inject(Database) private readonly database!: Database;
  @Inject(Blobs) private readonly blobs!: Blobs;
  @Inject(ReceiptsService) private readonly receipts!: ReceiptsService;
  @Inject(CONFIG) private readonly config!: Config;

  @Get(':id/image')
  @Allow('read')
  @ApiOperation({ operationId: 'get-evidence-image', summary: 'The re-encoded image' })
  @ApiResponse({ status: 200, content: { 'image/jpeg': {} } })
  async image(@Param('id') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const id = await findId(this.database.pool, 'evidence', name);
    const item = id ? await this.records.read(evidence, id, viewerOf(request)) : null;
    const row = item ? await this.database.prisma.evidence.findUnique({ where: { id: item.id as string } }) : null;
    if (!row?.derivativeBlob || row.state === 'withdrawn') throw notFound();
    seal(reply, `evidence-${row.code}.jpg`, 'image/jpeg').header('content-disposition', `inline; filename="evidence-${row.code}.jpg"`);
    return reply.send(this.blobs.read(row.derivativeBlob));
  }

  @Post(':id/original')
  @HttpCode(200)
  @Allow('original')
  @ApiOperation({ operationId: 'get-evidence-original', summary: 'The file as it arrived, for a reason that is written down' })
  @ApiResponse({ status: 200, content: { 'application/octet-stream': {} } })
  async original(
    @Param('id') name: string,
    @Body({ schema: neededReason }) { reason }: z.infer<typeof neededReason>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const viewer = viewerOf(request);
    const id = await findId(this.database.pool, 'evidence', name);
    const row = id ? await this.database.prisma.evidence.findUnique({ where: { id }, include: { original: true } }) : null;
    if (!row?.original?.blob) throw notFound();
    if (viewer.role !== 'auditor') await this.receipts.own(row.observationId, undefined, viewer);
    await this.database.change({ actor: viewer.accountId, reason }, (tx) =>
      audit(tx, {
        at: this.config.now(),
        actor: viewer.accountId,
        group: viewer.groupId,
        action: 'evidence.viewed_original',
        noun: 'evidence',
        subject: row.code,
        reason,
      }),
    );
    return seal(reply, `evidence-${row.code}`, 'application/octet-stream').send(this.blobs.read(row.original.blob));
  }
}

@ApiTags('evidence')
@Controller('api/v1/observations/:id/evidence')
@Allow('receipt')
export class IntakeController {
  constructor(
    private readonly intake: IntakeService,
    private readonly receipts: ReceiptsService,
    private readonly database: Database,
  ) {}

  @Put()
  @HttpCode(201)
  @ApiOperation({ operationId: 'put-evidence', summary: 'Add a file to a submission: the bytes as they are' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'Fenceline-Receipt', required: false, description: 'The nine words of the submission.' })
  @ApiHeader({ name: 'Repr-Digest', required: false, description: 'sha-256=:base64: of the file; when it differs from what arrived, nothing is kept.' })
  @ApiResponse({ status: 201, standardSchema: received })
  async put(@Param('id') name: string, @Headers('repr-digest') digest: string | undefined, @Req() request: FastifyRequest) {
    const id = await findId(this.database.pool, 'observation', name);
    const own = await this.receipts.own(id ?? '', receiptOf(request), viewerOf(request));
    return this.intake.receive(own, rawBody(request), readDigest(digest));
  }
}
