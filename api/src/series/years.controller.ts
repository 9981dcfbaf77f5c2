import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { types } from '../platform/lists/lists.ts';
import { readQuery } from '../platform/lists/parameters.ts';
import { Allow } from '../platform/policy/allow.ts';
import { badParameters, type FieldProblem } from '../platform/problems.ts';
import { seriesYears as answer } from './air.schema.ts';
import { oneIsNoViolation, preliminary } from './air.words.ts';
import { hindrance, seriesAfter } from './record.queries.ts';
import { send, yearIn } from './requests.ts';
import { seriesYears } from './years.ts';

const LIMIT = 25;
const MOST = 100;

/** Every series with a national standard, by year: the place to begin looking. */
@ApiTags('series')
@Controller('api/v1/series-years')
@Allow('read')
export class YearsController {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'get-series-years',
    summary: 'Days above the level, highest day and design values of every series in a year',
    description:
      'Made from the readings as they stand, of hourly series of a pollutant with a national standard, in order of slug. The proof of a design value is at `/series/{id}/design-value`.',
  })
  @ApiQuery({ name: 'year', required: false, description: 'A calendar year that has ended, such as 2025. Without it: the last one.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: MOST, default: LIMIT } })
  @ApiQuery({ name: 'after', required: false, description: 'Slug of the last series of the page before, as `next` gives it.' })
  @ApiResponse({ status: 200, standardSchema: answer })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const given = readQuery(request.url.split('?', 2)[1] ?? '', ['year', 'limit', 'after']);
    const errors: FieldProblem[] = [];
    const ended = this.config.now().getUTCFullYear() - 1;
    const year = given.has('year') ? yearIn(given, errors) : ended;
    const text = given.get('limit') ?? String(LIMIT);
    const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (limit < 1 || limit > MOST) errors.push({ parameter: 'limit', detail: `"${text}" is not a whole number from 1 to ${MOST}.` });
    if (year !== null && year > ended) errors.push({ parameter: 'year', detail: `${year} has not ended.` });
    if (errors.length || year === null) throw badParameters(errors);
    const found = await seriesAfter(this.database.pool, given.get('after') ?? '', limit + 1);
    const page = found.slice(0, limit);
    const client = await this.database.pool.connect();
    try {
      const { data, beyond } = await seriesYears(
        client,
        page.filter((facts) => hindrance(facts) === null),
        year,
      );
      const shown = data.map(({ standards, ...one }) => ({
        ...one,
        standards: standards.map(({ standard: { key, level, unit }, designValue, valid, meets, reason, verified }) => ({
          ...{ standard: key, level, unit, designValue, valid, meets, reason, verified },
        })),
      }));
      const next = found.length > limit ? (page.at(-1)?.slug ?? null) : null;
      send(request, reply, JSON.stringify({ data: shown, next, leftOut: beyond, remarks: [oneIsNoViolation, preliminary] }), types.json);
    } finally {
      client.release();
    }
  }
}
