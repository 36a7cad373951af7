import { count, event, line, projection } from '@throughline/kernel';
import { fingerprintOf } from './fingerprint';
import { types } from './specimens';

const marking = 'UNCLASSIFIED';

const declared = (spec: { version?: number; filters?: readonly 'times'[] } = {}, step = 1) =>
  projection('Tallies', 'How often.', { fields: { times: count() }, ...spec }).onEvery(
    ({ type }) => type,
    step === 1 ? (row) => ({ times: (row?.times ?? 0) + 1 }) : (row) => ({ times: (row?.times ?? 0) + 2 }),
  );
const of = (...given: Parameters<typeof declared>) => fingerprintOf(declared(...given), types);

const noted = (note: ReturnType<typeof line>) => {
  const Noted = event('Noted', 'Something was noted.', { marking, fields: { note } });
  return fingerprintOf(declared(), new Map([[Noted.type, Noted]]));
};

describe('the fingerprint of a projection', () => {
  it('is the same for the same declaration', () => expect(of()).toBe(of()));

  it('is another where a field of an event that it reads becomes personal', () =>
    expect(noted(line().personal('suspect'))).not.toBe(noted(line())));

  it('is the same where only what is said of a field changes', () =>
    expect(noted(line().says('What was noted.'))).toBe(noted(line())));

  it.each([
    ['a fold', of({}, 2)],
    ['a filter', of({ filters: ['times'] })],
    ['its version', of({ version: 2 })],
  ])('is another with %s changed', (_, other) => expect(other).not.toBe(of()));
});
