import { Temporal } from '@js-temporal/polyfill';
import type { Instant } from '@throughline/kernel';
import type { Mapping } from './mapping';

/** A moment as a command's input tells it: days in a zone. */
export type ToldMoment = { readonly earliest: string; readonly latest?: string; readonly zone: string };

export type PhaseDates = {
  /** Some time in the phase. */
  readonly happened: ToldMoment;
  /** From its first day to its last. */
  readonly during: { readonly from: ToldMoment; readonly to: ToldMoment };
  /** When a demonstration store is to count it as recorded: the end of the last day, and the delay. */
  readonly recordedAt: Instant;
};

/** The dates a phase is given; phases count from 1. Throws a `RangeError` where the calendar or the zone does not exist. */
export const phaseDates = ({ dates, recording }: Mapping, phase: number): PhaseDates => {
  const { zone, monthsEach } = dates;
  const start = Temporal.PlainDate.from(dates.firstDay, { overflow: 'reject' });
  const first = start.add({ months: (phase - 1) * monthsEach });
  const next = start.add({ months: phase * monthsEach });
  const last = next.subtract({ days: 1 }).toString();
  const recorded = next.add({ days: recording.delayDays }).toZonedDateTime(zone).toInstant();
  return {
    happened: { earliest: first.toString(), latest: last, zone },
    during: { from: { earliest: first.toString(), zone }, to: { earliest: last, zone } },
    recordedAt: recorded.toString({ fractionalSecondDigits: 3 }),
  };
};
