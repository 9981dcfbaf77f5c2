export { PrismaClient } from '../generated/client.ts';
export type * as Rows from '../generated/models.ts';
export { loadCase } from './cases/load.ts';
export { type CaseData, CaseProblem, readCase } from './cases/read.ts';
export { removeCase } from './cases/remove.ts';
export { openPrisma } from './client.ts';
export * from './connection.ts';
export * from './migrate.ts';
