import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems.ts';
import { viewerOf } from './request.ts';
import { type Action, may, rights } from './table.ts';

const ACTION = 'fenceline:action';

/** Names the line of the policy table that a route falls under. A route without one is refused to everybody. */
export const Allow = (action: Action) => applyDecorators(SetMetadata(ACTION, action), ApiExtension('x-action', action));

@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const action = this.reflector.getAllAndOverride<Action | undefined>(ACTION, [context.getHandler(), context.getClass()]);
    const viewer = viewerOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (action && may(viewer, action)) return true;
    if (action && viewer.role === 'public') throw new Problem('unauthenticated', 'Sign in to do this.');
    throw new Problem('forbidden', action ? `This takes another role: ${rights[action].who.join(', ')}.` : 'This route is not in the policy table.');
  }
}
