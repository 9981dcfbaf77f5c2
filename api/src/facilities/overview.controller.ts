import type { Lang } from '@fenceline/reports/figures';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { calendarOf } from '../dossiers/clocks/calendar.ts';
import { DossierService } from '../dossiers/dossier.service.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import { fleetOf } from '../dossiers/fleet.ts';
import { timelineOf } from '../dossiers/timeline.ts';
import { etagOf } from '../platform/etag.ts';
import { readQuery, toInstant } from '../platform/lists/parameters.ts';
import { Allow } from '../platform/policy/allow.ts';
import { badParameters, notFound } from '../platform/problems.ts';
import { clocks, conditionsMatrix, fleet, overview, quarters, timeline } from './overview.schema.ts';
import { clocksAnswer, matrixAnswer, overviewAnswer, quartersAnswer } from './overview.ts';

const AS_OF = { name: 'asOf', required: false, description: 'Answer as the records stood at this moment, told as of it.' } as const;
const LANG = {
  name: 'lang',
  required: false,
  schema: { type: 'string', enum: ['en', 'es'], default: 'en' },
  description: 'Language of our own sentences.',
} as const;

/** What the facility's page and its reports are made from. */
@ApiTags('facilities')
@Controller('api/v1/facilities/:id')
@Allow('read')
export class OverviewController {
  constructor(private readonly dossiers: DossierService) {}

  @Get('overview')
  @ApiOperation({ operationId: 'get-facility-overview', summary: 'A facility at a glance: a sentence, five answers, the roll-up of its findings' })
  @ApiQuery(LANG)
  @ApiQuery(AS_OF)
  @ApiResponse({ status: 200, standardSchema: overview })
  overview(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answer(id, request, reply, ['lang', 'asOf'], overviewAnswer);
  }

  @Get('fleet')
  @ApiOperation({ operationId: 'get-facility-fleet', summary: 'Counts of machines and the permits that cover them: the input of the fleet chart' })
  @ApiQuery(AS_OF)
  @ApiResponse({ status: 200, standardSchema: fleet })
  fleet(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answer(id, request, reply, ['asOf'], fleetOf);
  }

  @Get('timeline')
  @ApiOperation({ operationId: 'get-facility-timeline', summary: 'Permits, orders, hearings, courts and inspections in time: the input of the timeline' })
  @ApiQuery(LANG)
  @ApiQuery(AS_OF)
  @ApiResponse({ status: 200, standardSchema: timeline })
  timeline(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answer(id, request, reply, ['lang', 'asOf'], timelineOf);
  }

  @Get('conditions-matrix')
  @ApiOperation({ operationId: 'get-facility-conditions-matrix', summary: 'Each condition with its limits and what the rules say of it' })
  @ApiQuery(AS_OF)
  @ApiResponse({ status: 200, standardSchema: conditionsMatrix })
  matrix(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answer(id, request, reply, ['asOf'], matrixAnswer);
  }

  @Get('quarters')
  @ApiOperation({
    operationId: 'get-facility-quarters',
    summary: 'Twelve calendar quarters: findings whose period touches each, and what agencies recorded in it',
  })
  @ApiQuery(AS_OF)
  @ApiResponse({ status: 200, standardSchema: quarters })
  quarters(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answer(id, request, reply, ['asOf'], quartersAnswer);
  }

  @Get('clocks')
  @ApiOperation({ operationId: 'get-facility-clocks', summary: 'Days ahead and days gone by: ends of permits, due dates, months of temporary machines' })
  @ApiQuery(LANG)
  @ApiQuery(AS_OF)
  @ApiResponse({ status: 200, standardSchema: clocks })
  clocks(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answer(id, request, reply, ['lang', 'asOf'], clocksAnswer);
  }

  @Get('clocks.ics')
  @ApiOperation({ operationId: 'get-facility-calendar', summary: 'The same days as iCalendar, for a calendar to subscribe to' })
  @ApiQuery(LANG)
  @ApiResponse({ status: 200, description: 'text/calendar (RFC 5545)' })
  async calendar(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const lang = readLang(readQuery(request.url.split('?', 2)[1] ?? '', ['lang']).get('lang'));
    const dossier = await this.dossiers.load(id, null);
    if (!dossier) throw notFound();
    const name = `fenceline-${dossier.facility.slug}.ics`;
    return void reply.type('text/calendar; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`).send(calendarOf(dossier, lang));
  }

  private async answer(id: string, request: FastifyRequest, reply: FastifyReply, known: string[], make: (dossier: Dossier, lang: Lang) => { asOf: string }) {
    const given = readQuery(request.url.split('?', 2)[1] ?? '', known);
    const lang = readLang(given.get('lang'));
    const dossier = await this.dossiers.load(id, readAsOf(given.get('asOf')));
    if (!dossier) throw notFound();
    const body = make(dossier, lang);
    const etag = tagOf(body);
    reply.headers({ etag }).type('application/json; charset=utf-8');
    if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
    return void reply.send(JSON.stringify(body));
  }
}

/** The same answer within a day has the same tag: its moment is told to the day. */
const tagOf = (body: { asOf: string }): string => etagOf(JSON.stringify({ ...body, asOf: body.asOf.slice(0, 10) }));

export function readAsOf(value: string | undefined): Date | null {
  if (value === undefined) return null;
  const at = toInstant(value);
  if (!at) throw badParameters([{ parameter: 'asOf', detail: `"${value}" is not a date such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z.` }]);
  return new Date(at);
}

function readLang(value: string | undefined): Lang {
  if (value === undefined || value === 'en' || value === 'es') return value ?? 'en';
  throw badParameters([{ parameter: 'lang', detail: `"${value}" is not one of en, es.` }]);
}
