import type { Value } from '@throughline/kernel';
import type { yieldFields } from './events';

/** Whether a yield names nothing at all. */
export const isNothing = ({
  seizures = 0,
  arrests = 0,
  servicesTakenDown = 0,
  commodities = [],
  amounts = [],
}: Value<typeof yieldFields>): boolean =>
  !(seizures || arrests || servicesTakenDown || commodities.length || amounts.length);
