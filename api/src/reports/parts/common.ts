import type { Statement } from '@fenceline/reports';
import type { Lang } from '@fenceline/reports/figures';
import type { Dossier } from '../../dossiers/dossier.ts';
import type { Statement as Said } from '../../dossiers/overview/statement.ts';

/** What every part is made from. */
export interface Gathering {
  dossier: Dossier;
  lang: Lang;
  /** Exhibit numbers by the code of what is shown. */
  exhibits: Map<string, string>;
}

export const named = ({ slug, code, permalink }: { slug: string | null; code: string; permalink: string }) => ({ slug: slug ?? code, code, permalink });

/** A sentence of the overview as the report prints it. */
export const statement = ({ text, sources, permalink }: Said): Statement => ({ text, sources, ...(permalink ? { permalink } : {}) });

/** A day of an instant, UTC. */
export const dayOf = (instant: Date | null): string | null => instant?.toISOString().slice(0, 10) ?? null;
