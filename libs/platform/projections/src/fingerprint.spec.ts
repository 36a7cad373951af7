import { count, projection } from '@throughline/kernel';
import { fingerprintOf } from './fingerprint';
import { types } from './specimens';

const declared = (spec: { version?: number; filters?: readonly 'times'[] } = {}, step = 1) =>
  projection('Tallies', 'How often.', { fields: { times: count() }, ...spec }).onEvery(
    ({ type }) => type,
    step === 1 ? (row) => ({ times: (row?.times ?? 0) + 1 }) : (row) => ({ times: (row?.times ?? 0) + 2 }),
  );
const of = (...given: Parameters<typeof declared>) => fingerprintOf(declared(...given), types);

describe('the fingerprint of a projection', () => {
  it('is the same for the same declaration', () => expect(of()).toBe(of()));

  it.each([
    ['a fold', of({}, 2)],
    ['a filter', of({ filters: ['times'] })],
    ['its version', of({ version: 2 })],
  ])('is another with %s changed', (_, other) => expect(other).not.toBe(of()));
});
