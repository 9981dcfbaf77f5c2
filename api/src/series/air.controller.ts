import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { toCsv } from '../platform/lists/csv.ts';
import { csvHeaders } from '../platform/lists/envelope.ts';
import { fromAccept, types } from '../platform/lists/lists.ts';
import { type Format, formats, readQuery } from '../platform/lists/parameters.ts';
import { Allow } from '../platform/policy/allow.ts';
import { badParameters, type FieldProblem, Problem } from '../platform/problems.ts';
import { airDay, airDays, designValueAnswer } from './air.schema.ts';
import { AirService } from './air.service.ts';
import { dayNumber, dayText } from './hours.queries.ts';
import { send, yearIn } from './requests.ts';

const MOST_DAYS = 3_660;
const DEFAULT_DAYS = 31;

/** What the hours of a series come to, by day and over three years. */
@ApiTags('series')
@Controller('api/v1/series/:id')
@Allow('read')
export class AirController {
  constructor(
    private readonly air: AirService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('days')
  @ApiOperation({
    operationId: 'get-series-days',
    summary: 'Daily values of a series with completeness, index and exceedance',
    description: 'Days run in local standard time of the monitor all year. Each day asked for is there, also where no hour is held.',
  })
  @ApiQuery({ name: 'from', required: false, description: `First day, such as 2025-07-01. Without it: the ${DEFAULT_DAYS} days before \`to\`.` })
  @ApiQuery({ name: 'to', required: false, description: 'Day before which the list ends. Without it: the day after `from` and 30 more, or today in UTC.' })
  @ApiQuery({ name: 'format', required: false, schema: { type: 'string', enum: ['json', 'csv', 'ndjson'] } })
  @ApiResponse({ status: 200, standardSchema: airDays })
  async days(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const given = readQuery(request.url.split('?', 2)[1] ?? '', ['from', 'to', 'format']);
    const format = (given.get('format') ?? fromAccept(request.headers.accept)) as Format;
    const { from, to } = span(given, format, this.config.now());
    if (format === 'geojson')
      throw new Problem('not-acceptable', 'Days of a series have no place, so there is no geojson of them. Ask for json, csv or ndjson.');
    const { series, days, remarks } = await this.air.days(id, from, to);
    const body =
      format === 'csv'
        ? toCsv(csvHeaders(airDay), days)
        : format === 'ndjson'
          ? days.map((day) => `${JSON.stringify(day)}\n`).join('')
          : JSON.stringify({ data: days, next: null, series, remarks });
    if (format === 'csv') reply.header('content-disposition', `attachment; filename="fenceline-days-${series}.csv"`);
    send(request, reply, body, types[format]);
  }

  @Get('design-value')
  @ApiOperation({
    operationId: 'get-series-design-value',
    summary: 'Design values of a series for three years, with their proof',
    description: 'The figure that a national standard is told in, for the three calendar years ending in `year`. Of regulatory monitors only.',
  })
  @ApiQuery({ name: 'year', required: true, description: 'Last of the three years, such as 2025. It must have ended.' })
  @ApiResponse({ status: 200, standardSchema: designValueAnswer })
  async designValue(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const errors: FieldProblem[] = [];
    const year = yearIn(readQuery(request.url.split('?', 2)[1] ?? '', ['year']), errors);
    if (year === null) throw badParameters(errors);
    send(request, reply, JSON.stringify(await this.air.designValue(id, year)), types.json);
  }
}

function span(given: Map<string, string>, format: string, now: Date): { from: string; to: string } {
  const errors: FieldProblem[] = [];
  const day = (parameter: string) => {
    const text = given.get(parameter);
    if (text === undefined) return null;
    const isDay = /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && dayText(dayNumber(text)) === text;
    if (!isDay) errors.push({ parameter, detail: `"${text}" is not a day such as 2026-01-31.` });
    return isDay ? dayNumber(text) : null;
  };
  const [first, last] = [day('from'), day('to')];
  const to = last ?? (first === null ? Math.floor(now.getTime() / 86_400_000) : first + DEFAULT_DAYS);
  const from = first ?? to - DEFAULT_DAYS;
  if (from >= to) errors.push({ parameter: 'to', detail: 'must be later than from: an interval runs from its start up to, not including, its end.' });
  if (to - from > MOST_DAYS) errors.push({ parameter: 'to', detail: `is more than ${MOST_DAYS.toLocaleString('en-US')} days after from. Ask in parts.` });
  if (!formats.includes(format as Format)) errors.push({ parameter: 'format', detail: `"${format}" is not one of json, csv, ndjson.` });
  if (errors.length) throw badParameters(errors);
  return { from: dayText(from), to: dayText(to) };
}
