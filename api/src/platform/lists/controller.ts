import { Controller, Get, Inject, Param, Req, Res, type Type } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Allow } from '../policy/allow.ts';
import { viewerOf } from '../policy/request.ts';
import type { Action } from '../policy/table.ts';
import { describeParameters } from './document.ts';
import { Exports } from './exports.ts';
import type { Listing } from './listing.ts';
import { Lists } from './lists.ts';

export interface ListController {
  list(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

export interface RecordsController extends ListController {
  show(id: string, request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

const searchOf = (request: FastifyRequest) => request.url.split('?', 2)[1] ?? '';
const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0]!;

/** The list of a noun whose rows have no address of their own. */
export function listController(listing: Listing, action: Action = 'read'): Type<ListController> {
  const page = z.object({
    data: z.array(listing.schema),
    next: z.string().nullable(),
    total: z.int().optional(),
    undated: z.int().optional(),
    emptyBecause: z.string().optional(),
  });

  @ApiTags(listing.noun)
  @Controller(`api/v1/${listing.noun}`)
  class List implements ListController {
    @Inject(Exports) private readonly exports!: Exports;

    constructor(@Inject(Lists) readonly lists: Lists) {}

    @Get()
    @Allow(action)
    @ApiOperation({ operationId: `list-${listing.noun}`, summary: `List ${listing.noun}`, description: listing.about })
    @describeParameters(listing)
    @ApiResponse({ status: 200, standardSchema: page })
    async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      if (listing.streamed && /(^|&)limit=all(&|$)/.test(searchOf(request))) {
        const { type, headers, stream } = await this.exports.open(listing, searchOf(request), request.headers.accept, viewerOf(request));
        return void reply.headers(headers).type(type).send(stream);
      }
      const answer = await this.lists.page(listing, pathOf(request), searchOf(request), request.headers.accept, viewerOf(request));
      reply.headers(answer.headers).type(answer.type);
      if (request.headers['if-none-match'] === answer.headers.etag) return void reply.status(304).send();
      return void reply.send(answer.body);
    }
  }
  return List;
}

/** The reading half of a noun: its list and its single records. A noun that is written extends it. */
export function recordsController(listing: Listing, action: Action = 'read'): Type<RecordsController> {
  class Records extends listController(listing, action) implements RecordsController {
    declare readonly lists: Lists;

    @Get(':id')
    @Allow(action)
    @ApiOperation({ operationId: `get-${listing.noun}`, summary: `One ${listing.singular}${listing.prefix ? ', by slug, code or id' : ', by id'}` })
    @ApiQuery({ name: 'asOf', required: false, description: 'Answer as the record stood then.' })
    @ApiQuery({ name: 'v', required: false, description: 'Answer with this version.' })
    @ApiResponse({ status: 200, standardSchema: listing.schema })
    async show(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const { item, etag } = await this.lists.one(listing, id, searchOf(request), viewerOf(request));
      reply.headers({ etag, vary: 'Accept' }).type('application/json; charset=utf-8');
      if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
      return void reply.send(JSON.stringify(item));
    }
  }
  return Records;
}
