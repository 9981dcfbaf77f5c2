import { Body, Controller, Get, Headers, HttpCode, Module, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { condition } from '../conditions/conditions.schema.ts';
import { versionWanted } from '../platform/lists/envelope.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { rawBody } from '../platform/raw.ts';
import { RegistryModule } from '../registry/registry.module.ts';
import { PageImagesService } from './page-images.service.ts';
import { type Transcription, transcription } from './transcription.schema.ts';
import { TranscriptionService } from './transcription.service.ts';

@ApiTags('conditions')
@Controller('api/v1/conditions/:id')
export class TranscriptionController {
  constructor(
    private readonly transcriptions: TranscriptionService,
    private readonly images: PageImagesService,
  ) {}

  @Post('transcription')
  @HttpCode(200)
  @Allow('registry')
  @ApiOperation({
    operationId: 'transcribe-conditions',
    summary: 'Type a condition in from its document',
    description: 'The document becomes a source, the document wanted is held, the summary becomes a quote with page and clause: all of it or nothing.',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the condition as it was read.' })
  @ApiResponse({ status: 200, standardSchema: condition })
  transcribe(
    @Param('id') id: string,
    @Body({ schema: transcription }) body: Transcription,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    return this.transcriptions.transcribe(id, body, ifMatch, viewerOf(request));
  }

  @Put('page-image')
  @HttpCode(200)
  @Allow('registry')
  @ApiOperation({ operationId: 'put-page-image-conditions', summary: 'Add the picture of the page: JPEG, PNG or WebP, the bytes as they are' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the condition as it was read.' })
  @ApiResponse({ status: 200, standardSchema: condition })
  putImage(@Param('id') id: string, @Headers('if-match') ifMatch: string | undefined, @Req() request: FastifyRequest) {
    return this.images.receive(id, rawBody(request), ifMatch, viewerOf(request));
  }

  @Get('page-image')
  @Allow('read')
  @ApiOperation({
    operationId: 'get-page-image-conditions',
    summary: 'The picture of the page a condition was read on',
    description: 'Public where a source of the condition is a public record; otherwise for those who may write the registry.',
  })
  @ApiQuery({ name: 'v', required: false, type: 'integer', description: 'Version of the condition; the newest where it is left out.' })
  @ApiResponse({ status: 200, content: { 'image/jpeg': {} } })
  async image(
    @Param('id') id: string,
    @Query({ schema: versionWanted }) { v }: z.infer<typeof versionWanted>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const picture = await this.images.read(id, v ?? null, viewerOf(request));
    return reply
      .header('content-disposition', 'inline; filename="page.jpg"')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .type('image/jpeg')
      .send(picture);
  }
}

@Module({ imports: [RegistryModule], controllers: [TranscriptionController], providers: [TranscriptionService, PageImagesService] })
export class TranscriptionModule {}
