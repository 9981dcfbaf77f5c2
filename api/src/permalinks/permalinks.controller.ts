import { randomBytes } from 'node:crypto';
import { Controller, Get, Inject, Module, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { listingOf } from '../listings.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import type { Item } from '../platform/lists/listing.ts';
import { Lists } from '../platform/lists/lists.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { notFound } from '../platform/problems.ts';
import { type PageFacts, page, type SourceLine } from './page.ts';

const wantsJson = (accept: string | undefined) => Boolean(accept && /application\/json/.test(accept) && !/text\/html/.test(accept));

/** What a newspaper prints: the record under its code, as it stands or as it was cited. */
@ApiTags('permalinks')
@Controller('r')
@Allow('read')
export class PermalinksController {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':code')
  @ApiOperation({ operationId: 'get-permalink', summary: 'A record under its code: a plain page, or JSON by Accept' })
  @ApiQuery({ name: 'v', required: false, description: 'Number of a version.' })
  async show(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const listing = listingOf(code);
    if (!listing) throw notFound();
    const { item, etag } = await this.lists.one(listing, code.toUpperCase(), request.url.split('?', 2)[1] ?? '', viewerOf(request));
    reply.headers({ etag, vary: 'Accept' });
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    if (wantsJson(request.headers.accept)) return reply.type('application/json; charset=utf-8').send(JSON.stringify(item));
    const nonce = randomBytes(16).toString('base64');
    const history = item.history as PageFacts['history'];
    const text = page({
      listing,
      item,
      history,
      newest: history[0]?.version ?? (item.version as number),
      sources: await this.sources(item),
      replies: item.replies as PageFacts['replies'],
      publicUrl: this.config.publicUrl,
      nonce,
    });
    return reply
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      .type('text/html; charset=utf-8')
      .send(text);
  }

  private async sources(item: Item): Promise<SourceLine[]> {
    const slugs = (item.sources as string[] | undefined) ?? [];
    if (!slugs.length) return [];
    const { rows } = await this.database.pool.query<SourceLine>(
      'SELECT slug, code, title, publisher, published_on AS "publishedOn", access, url FROM source WHERE slug = ANY($1) ORDER BY array_position($1, slug)',
      [slugs],
    );
    return rows;
  }
}

@Module({ controllers: [PermalinksController] })
export class PermalinksModule {}
