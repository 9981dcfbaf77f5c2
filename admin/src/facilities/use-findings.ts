import type { Finding } from '../findings/types.ts';
import { usePart } from './use-part.ts';

/** All findings of a facility; several parts of the page read them, one question is asked. */
export const useFindings = (facility: string, asOf: string | undefined) => usePart<Finding>('findings', { facility }, asOf);
