import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { answerBody, reasonBody } from '../observations/observations.schema.ts';
import { Database } from '../platform/database.ts';
import { findId } from '../platform/lists/select.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { receiptView } from './receipts.schema.ts';
import { ReceiptsService } from './receipts.service.ts';

export const receiptOf = (request: FastifyRequest): string | undefined => {
  const value = request.headers['fenceline-receipt'];
  return typeof value === 'string' && value.trim() ? value.slice(0, 300) : undefined;
};

@ApiTags('receipt')
@ApiHeader({ name: 'Fenceline-Receipt', required: false, description: 'The nine words. Without them, the session of whoever submitted.' })
@Allow('receipt')
@Controller('api/v1')
export class ReceiptsController {
  constructor(
    private readonly receipts: ReceiptsService,
    private readonly database: Database,
  ) {}

  @Get('receipt')
  @ApiOperation({ operationId: 'get-receipt', summary: 'One submission, by its nine words' })
  @ApiResponse({ status: 200, standardSchema: receiptView })
  async show(@Req() request: FastifyRequest) {
    return this.receipts.show(await this.receipts.own(null, receiptOf(request), viewerOf(request)));
  }

  @Post('observations/:id/answer')
  @HttpCode(200)
  @ApiOperation({ operationId: 'answer-observations', summary: "Answer the reviewer's question, or add to a submission" })
  @ApiResponse({ status: 200, standardSchema: receiptView })
  async answer(@Param('id') name: string, @Body({ schema: answerBody }) body: z.infer<typeof answerBody>, @Req() request: FastifyRequest) {
    const id = await this.own(name, request);
    await this.receipts.answer(id, body.text);
    return this.receipts.show(id);
  }

  @Post('observations/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({ operationId: 'withdraw-observations', summary: 'Take a submission back' })
  @ApiResponse({ status: 200, standardSchema: receiptView })
  async withdraw(@Param('id') name: string, @Body({ schema: reasonBody }) body: z.infer<typeof reasonBody>, @Req() request: FastifyRequest) {
    const id = await this.own(name, request);
    await this.receipts.withdraw(id, body.reason ?? null);
    return this.receipts.show(id);
  }

  private async own(name: string, request: FastifyRequest): Promise<string> {
    const id = await findId(this.database.pool, 'observation', name);
    return this.receipts.own(id ?? '', receiptOf(request), viewerOf(request));
  }
}
