import { Body, Controller, Get, HttpCode, Inject, Module, Param, Post } from '@nestjs/common';
import { ApiBody, ApiExcludeEndpoint, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Allow } from '../platform/policy/allow.ts';
import { type CalculatedAnswer, type CalculationKind, type CalculationKinds, calculated, calculationKind, calculationKinds } from './calculations.schema.ts';
import { book, type Kind, kinds } from './kinds.ts';
import { describeKind, kindNamed, proofOf } from './proof.ts';

/** The law as calculators: anyone may check a number by hand. Reads no record, keeps nothing. */
@ApiTags('calculations')
@Controller('api/v1/calculations')
@Allow('calculate')
export class CalculationsController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get()
  @Allow('read')
  @ApiOperation({ operationId: 'get-calculations', summary: 'Every kind of calculation: its rule, its input, a worked example' })
  @ApiResponse({ status: 200, standardSchema: calculationKinds })
  all(): CalculationKinds {
    return { data: book.map((one) => describeKind(one, this.config.publicUrl)) };
  }

  @Get(':kind')
  @Allow('read')
  @ApiOperation({ operationId: 'get-calculation', summary: 'One kind of calculation' })
  @ApiParam({ name: 'kind', schema: { type: 'string', enum: [...kinds] } })
  @ApiResponse({ status: 200, standardSchema: calculationKind })
  one(@Param('kind') kind: string): CalculationKind {
    return describeKind(kindNamed(kind), this.config.publicUrl);
  }

  /** The one route of all kinds; each is documented for itself below. */
  @Post(':kind')
  @HttpCode(200)
  @ApiExcludeEndpoint()
  calculate(@Param('kind') kind: string, @Body() input: unknown): CalculatedAnswer {
    return proofOf(kind, input);
  }
}

/** A route a kind, for the API document: the address, what is sent, the law it states. */
for (const { kind, calculation, rule, schema } of book) documentKind({ kind, calculation, rule, schema });

function documentKind({ kind, calculation, rule, schema }: Omit<Kind, 'chapter'>) {
  const name = `calculate ${kind}`;
  const proto = CalculationsController.prototype as unknown as Record<string, (input: unknown) => CalculatedAnswer>;
  proto[name] = (input) => proofOf(kind, input);
  const descriptor = Object.getOwnPropertyDescriptor(proto, name)!;
  const mark = rule.verified ? 'Its text was read in an authoritative source.' : 'Its text is still to be read in an authoritative source.';
  const since = rule.since ? ` In force from ${rule.since}.` : '';
  const decorators = [
    Post(kind),
    Allow('calculate'),
    HttpCode(200),
    ApiOperation({
      operationId: `calculate-${kind.replaceAll('_', '-')}`,
      summary: calculation.about.replace(/\.$/, ''),
      description: `${rule.title} (rule \`${rule.id}\`, version ${rule.version}). ${rule.citation}. ${mark}${since}`,
    }),
    ApiBody({
      required: true,
      schema: schema as never,
      ...(calculation.example === undefined ? {} : { examples: { worked: { summary: 'A worked input', value: calculation.example } } }),
    }),
    ApiResponse({ status: 200, standardSchema: calculated }),
  ];
  for (const decorate of decorators) decorate(proto, name, descriptor);
  Body()(proto, name, 0);
}

@Module({ controllers: [CalculationsController] })
export class CalculationsModule {}
