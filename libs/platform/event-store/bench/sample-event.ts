import { randomUUID } from 'node:crypto';
import type { Recorded } from '@throughline/kernel';
import { proposed } from '../src/contract/event-store-samples';
import type { Append, Proposed } from '../src/port';
import { prepare } from '../src/prepare';

/** What an event takes on the record, as canonical JSON, give or take the digits of its revision. */
export const EVENT_BYTES = 940;

const STATEMENT =
  'Seen with two others outside the premises, carrying a grey bag in and leaving without it; the vehicle was parked at the rear. ';

const stating = (statementLength: number): Proposed =>
  proposed(
    {
      person: '5f0c9a7e-35f6-4f0e-8f0b-6a1f6c1d2e3b',
      place: 'Tāmaki Makaurau',
      statement: STATEMENT.repeat(8).slice(0, statementLength),
    },
    { correlationId: randomUUID() },
  );

export const newStream = (): string => `group-${randomUUID()}`;

/** Of a command of its own, with a hash as long as the real one. */
export const appendOne = (stream: string, expected: Append['expected']): Append => ({
  stream,
  expected,
  events: [EVENT],
  command: { id: randomUUID(), hash: 'a3'.repeat(32) },
});

const bodyOf = (event: Proposed): string =>
  prepare({ ...appendOne(newStream(), 'none'), events: [event] }, 'production').events[0]!.body({
    revision: 0,
    recordedAt: '2026-11-23T03:12:02.123Z',
  });

/** The filling makes up what the circumstances leave of the bytes. */
const EVENT = stating(EVENT_BYTES - Buffer.byteLength(bodyOf(stating(0))));

/** Its canonical JSON, as the first of its stream. */
export const RECORDED_BODY = bodyOf(EVENT);

const onRecord = JSON.parse(RECORDED_BODY) as Omit<Recorded, 'position'>;

/** The same, as it stands on the record, for those who are given it whole; each is new. */
export const wholeEvent = (): Omit<Recorded, 'position'> => ({
  ...onRecord,
  id: randomUUID(),
  commandId: randomUUID(),
});
