import { Body, Controller, Headers, HttpCode, Module, Param, Patch, Post, Req, type Type } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { Problem } from '../platform/problems.ts';
import { RegistryService } from './registry.service.ts';
import { registry, type Written } from './registry.ts';

type Body_ = Record<string, unknown>;

/** Writing half of one noun: made from the same shape as the files of a case. */
function writer(written: Written): Type<unknown> {
  const { listing } = written;

  @ApiTags(listing.noun)
  @Allow('registry')
  @Controller(`api/v1/${listing.noun}`)
  class Writer {
    constructor(readonly service: RegistryService) {}

    @Post()
    @ApiOperation({ operationId: `create-${listing.noun}`, summary: `Add a ${listing.singular}` })
    @ApiResponse({ status: 201, standardSchema: listing.schema })
    create(@Body({ schema: written.create }) body: Body_, @Req() request: FastifyRequest): Promise<Body_> {
      return this.service.create(written, body, viewerOf(request));
    }

    @Patch(':id')
    @ApiOperation({ operationId: `amend-${listing.noun}`, summary: `Change a ${listing.singular}: a new version, the old one stays` })
    @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the record as it was read.' })
    @ApiResponse({ status: 200, standardSchema: listing.schema })
    amend(
      @Param('id') id: string,
      @Body({ schema: written.amend }) body: Body_,
      @Headers('if-match') ifMatch: string | undefined,
      @Req() request: FastifyRequest,
    ): Promise<Body_> {
      const { reason, ...change } = body;
      if (!Object.keys(change).length) throw new Problem('bad-request', 'Nothing to change was given.');
      return this.service.amend(written, id, change, reason as string, ifMatch, viewerOf(request));
    }
  }
  Reflect.defineMetadata('design:paramtypes', [RegistryService], Writer);
  return Writer;
}

const permits = registry.find((written) => written.listing.noun === 'permits')!;
const conditions = registry.find((written) => written.listing.noun === 'conditions')!;
const edtf = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is 2025-07-02, 2025-07 or 2025');
const newVersion = z
  .strictObject({
    issuedOn: edtf.optional(),
    effectiveOn: edtf.optional(),
    expiresOn: edtf.nullable().optional(),
    change: z.string().min(1).max(2000),
    previousEndedOn: edtf.optional().describe('Day on which the text before it ceased to be in force.'),
    reason: z.string().min(3).max(2000),
  })
  .meta({ id: 'NewPermitVersion' });

interface PermitText {
  number: number;
  endedOn: string | null;
}

@Controller('api/v1')
export class RegistrySteps {
  constructor(private readonly service: RegistryService) {}

  @Post('permits/:id/versions')
  @HttpCode(201)
  @Allow('registry')
  @ApiTags('permits')
  @ApiOperation({ operationId: 'add-permit-versions', summary: 'Add a text of a permit: an amendment, a renewal' })
  @ApiHeader({ name: 'If-Match', required: true })
  async addVersion(
    @Param('id') id: string,
    @Body({ schema: newVersion }) body: z.infer<typeof newVersion>,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Body_> {
    const { reason, previousEndedOn, ...text } = body;
    return this.service.amendWith(permits, id, reason, ifMatch, viewerOf(request), (item) => {
      const before = item.versions as PermitText[];
      const ended = before.map((one, i) => (previousEndedOn && i === before.length - 1 ? { ...one, endedOn: previousEndedOn } : one));
      return { versions: [...ended, { issuedOn: null, effectiveOn: null, expiresOn: null, endedOn: null, ...text, number: (before.at(-1)?.number ?? 0) + 1 }] };
    });
  }

  @Post('conditions/:id/confirm')
  @HttpCode(200)
  @Allow('confirm')
  @ApiTags('conditions')
  @ApiOperation({ operationId: 'confirm-conditions', summary: 'Confirm text and limit against the document; never one’s own' })
  confirm(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Body_> {
    return this.service.confirm(conditions, id, viewerOf(request));
  }
}

@Module({ controllers: [RegistrySteps, ...registry.map(writer)], providers: [RegistryService], exports: [RegistryService] })
export class RegistryModule {}
