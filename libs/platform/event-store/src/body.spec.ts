import type { Event, Recorded } from '@throughline/kernel';
import canonicalize from 'canonicalize';
import { draft, recorded } from './body';
import { eventId } from './event-id';
import { proposed } from './contract/event-store-samples';

const { event, ...circumstances } = proposed({ z: [1, { b: 2, a: 'ū🛶' }], a: '"\\\u001f\u2028' });
const known = { ...circumstances, ...event, id: eventId('c', 0), stream: 's', commandId: 'c' };
const place = { revision: 7, recordedAt: '2025-03-14T10:00:00.000Z' };

describe('the body of an event', () => {
  it.each<[string, object]>([
    ['as it is', {}],
    ['with a key before the recording time', { aaa: 1 }],
    ['with a key between the recording time and the revision', { recordedBy: 1, reviewed: { b: 1, a: 2 } }],
    ['with keys after the revision', { revisionOf: 1, zzz: null }],
    ['with something undefined', { causationId: undefined }],
  ])('is canonical JSON of the whole, %s', (_, more) => {
    const whole = { ...known, ...more } as Omit<Recorded<Event>, 'position'>;
    const written = draft(whole);
    expect(written.body(place)).toBe(canonicalize({ ...whole, ...place }));
    expect(Buffer.byteLength(written.body(place))).toBeLessThanOrEqual(written.size);
  });

  it('reads back as what was written, at its position', () => {
    expect(recorded(draft(known).body(place), 9n)).toEqual({ ...known, ...place, position: 9n });
  });
});

describe('the id of an event', () => {
  it('follows from the command and the place within it', () => {
    expect(eventId('c', 0)).toBe(eventId('c', 0));
    expect(new Set([eventId('c', 0), eventId('c', 1), eventId('d', 0)]).size).toBe(3);
  });
});
