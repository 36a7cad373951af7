import type { Recorded } from '@throughline/kernel';
import type { Filter } from './port';

/** Whether an event meets all that the filter says. */
export const passes = (
  { type, stream }: Pick<Recorded, 'type' | 'stream'>,
  { types, streams }: Filter = {},
): boolean =>
  (!types || types.includes(type)) && (!streams || streams.some((prefix) => stream.startsWith(prefix)));
