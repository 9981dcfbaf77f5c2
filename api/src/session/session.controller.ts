import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { Problem } from '../platform/problems.ts';
import { clearCookie, readToken, setCookie } from './cookie.ts';
import { prefixOf } from './failures.ts';
import { type SignIn, session, signIn } from './session.schema.ts';
import { SessionService } from './session.service.ts';

@ApiTags('session')
@Controller('api/v1/session')
@Allow('session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'sign-in', summary: 'Sign in; sets a cookie' })
  @ApiResponse({ status: 200, standardSchema: session })
  async signIn(@Body({ schema: signIn }) body: SignIn, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.signOut(readToken(request));
    const { account, token } = await this.sessions.signIn(body, prefixOf(request.ip));
    setCookie(request, reply, token);
    return { account };
  }

  @Get()
  @ApiOperation({ operationId: 'who-am-i', summary: 'Who is signed in' })
  @ApiResponse({ status: 200, standardSchema: session })
  async who(@Req() request: FastifyRequest) {
    const account = await this.sessions.account(viewerOf(request));
    if (!account) throw new Problem('unauthenticated', 'Nobody is signed in.');
    return { account };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'sign-out', summary: 'Sign out' })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.signOut(readToken(request));
    clearCookie(request, reply);
    reply.header('clear-site-data', '"cache"');
  }
}
