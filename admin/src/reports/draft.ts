import type { ReportRecord } from './types.ts';

/** Signing makes the second version; what is not signed carries DRAFT. */
export const isDraft = ({ version }: Pick<ReportRecord, 'version'>): boolean => version < 2;
