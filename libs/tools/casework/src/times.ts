import { exactly, type Instant, type Moment } from '@throughline/kernel';
import type { Chance } from './chance';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Long enough ago that casework ends before today whatever its size. */
export const BEGINNING = Date.UTC(2019, 6, 1);

/** Over how many milliseconds cases are opened, however many there are. */
export const YEARS_OF_CASES = Math.round(5.8 * 365.25) * DAY;

export const instantOf = (at: number): Instant => new Date(at).toISOString();

const within = (
  from: number,
  to: number,
  told: { readonly precision: Moment['precision']; readonly zone?: string },
): Moment => ({
  earliest: instantOf(from),
  latest: instantOf(to),
  zone: 'UTC',
  ...told,
});

/** A time as precisely as somebody happened to know it; never wholly after the time itself. */
export const aboutThen = (chance: Chance, at: number): Moment => {
  const luck = chance.between(1, 100);
  const then = new Date(at);
  const [year, month] = [then.getUTCFullYear(), then.getUTCMonth()];
  const day = Math.floor(at / DAY) * DAY;
  if (luck <= 55) return { ...exactly(instantOf(at)), zone: 'Pacific/Auckland' };
  if (luck <= 77) return within(day, day + DAY - 1, { precision: 'DAY' });
  if (luck <= 87) return within(Date.UTC(year, month), Date.UTC(year, month + 1) - 1, { precision: 'MONTH' });
  if (luck <= 91) return within(Date.UTC(year, 0), Date.UTC(year + 1, 0) - 1, { precision: 'YEAR' });
  const wide = chance.between(1, 20) * DAY;
  return within(at - wide, at + wide, { precision: 'RANGE', zone: 'Pacific/Auckland' });
};
