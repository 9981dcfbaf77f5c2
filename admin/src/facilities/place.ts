import type { Facility } from '../data/records.ts';

/** `Memphis, TN`; what is not known is left out. */
export const placeOf = ({ city, state }: Pick<Facility, 'city' | 'state'>): string => [city, state].filter(Boolean).join(', ');
