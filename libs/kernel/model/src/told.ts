import type { Envelope } from './envelope';
import { id, instant, moment } from './field';

/** By whom something was told, and when: what a row keeps of the envelope of an event. */
export const toldFields = {
  agency: id('Agency'),
  officer: id('Officer'),
  happened: moment(),
  recordedAt: instant(),
} as const;

type Told = Pick<Envelope, keyof typeof toldFields>;

export const toldBy = ({ agency, officer, happened, recordedAt }: Envelope): Told => ({
  agency,
  officer,
  happened,
  recordedAt,
});

type Stand<Status extends string> = { readonly status: Status; readonly says?: string };

/** Where a thing stands from an event on, and how it came there: the steps so far, and the one that the event makes. */
export const stepped = <Status extends string>(
  { steps }: { readonly steps: readonly (Stand<Status> & Told)[] },
  event: Envelope,
  stand: Stand<Status>,
) => ({ status: stand.status, steps: [...steps, { ...stand, ...toldBy(event) }] });
