import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOG, type Log } from './log.ts';
import { Problem, type ProblemType, problemTypes } from './problems.ts';

const byStatus = new Map<number, ProblemType>(Object.entries(problemTypes).map(([type, [status]]) => [status, type as ProblemType]));

interface DatabaseError {
  code?: string;
  constraint?: string;
  message?: string;
  meta?: { driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } };
}

/** The database has the last word on validity; what it says is translated here and nowhere else. */
export function fromDatabase(error: DatabaseError): Problem | null {
  const cause = error.meta?.driverAdapterError?.cause;
  const code = cause?.originalCode ?? error.code;
  if (!code) return null;
  if (/^(08|57P)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'P1001', 'P1017', 'P2024'].includes(code))
    return new Problem('unavailable', 'The database cannot be reached just now. Try again in a few seconds.', {
      headers: { 'retry-after': '5' },
      cause: error,
    });
  if (code === '55P03' || code === '57014')
    return new Problem('unavailable', 'The database is busy with something longer. Try again in a few seconds.', {
      headers: { 'retry-after': '5' },
      cause: error,
    });
  if (code === '40001' || code === '40P01')
    return new Problem('conflict', 'Somebody else changed the same thing at the same moment. Try again.', { cause: error });
  if (code === '23505' || code === 'P2002') return new Problem('conflict', 'A record of this name is already there.', { cause: error });
  if (code === '23P01') return new Problem('unprocessable', 'Two versions of a permit cannot be in force on the same day.', { cause: error });
  if (code === '23503' || code === 'P2003')
    return new Problem('unprocessable', `${cause?.originalMessage ?? error.message ?? 'A record that is named does not exist'}.`, { cause: error });
  if (code === '23514' || code === '22008' || code === '22007')
    return new Problem('unprocessable', 'A value contradicts another, or is outside what can be.', { cause: error });
  if (code === '53100') return new Problem('storage-full', 'There is no room left in the database. Nothing of this was kept.', { cause: error });
  return null;
}

/** Everything leaves as a problem: no stack, no SQL, no path. What is ours to mend goes to the log with its request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost) {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500) this.log.error({ requestId: request.id, error: problem.cause ?? error }, problem.message);
    if (reply.sent) return;
    reply
      .status(problem.status)
      .headers(problem.headers)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem.toBody(request.id)));
  }
}

export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const known = fromDatabase(error as DatabaseError);
  if (known) return known;
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
  const type = status ? byStatus.get(status) : undefined;
  if (!type || type === 'internal')
    return new Problem('internal', 'Something went wrong on our side. It was written down; the request id finds it.', { cause: error });
  const response = error instanceof HttpException ? error.getResponse() : null;
  const issues = (response as { issues?: { pointer: string; detail: string }[] } | null)?.issues;
  if (issues) return new Problem(type, issues.map((issue) => `${issue.pointer || 'body'}: ${issue.detail}`).join(' '), { errors: issues });
  return new Problem(type, type === 'not-found' ? 'There is nothing at this address.' : sayStatus(status as number, error as Error));
}

function sayStatus(status: number, error: Error): string {
  if (status === 413) return 'The body is larger than may be sent here.';
  if (status === 415) return 'Send this as application/json.';
  if (status === 400) return /JSON/i.test(error.message) ? 'The body is not valid JSON.' : 'The request cannot be understood.';
  return error.message;
}
