// Reports: from a model to the bytes of a PDF. The figures are an entry of their own, `@fenceline/reports/figures`.

export { citedSources } from './permit-status/citations.ts';
export type { Attachment, ReportOptions } from './permit-status/draft.ts';
export { permitStatusPdf } from './permit-status/draw.ts';
export * from './permit-status/model.ts';
