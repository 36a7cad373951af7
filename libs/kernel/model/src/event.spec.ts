import { some } from '@throughline/story';
import { event, type Recorded, upcast } from './event';
import { count, line } from './field';

const Counted = event('Counted', 'Something was counted.', {
  marking: 'IN_CONFIDENCE',
  fields: { total: count(), unit: line() },
  upcasters: [
    ({ number, ...kept }) => ({ ...kept, total: number }), // version 2: `number` became `total`
    (old) => ({ ...old, unit: 'calls' }), // version 3: until then, only calls were counted
  ],
});

const written = (version: number, data: object): Recorded =>
  ({ ...some(Counted), stream: 'thing-1', version, data }) as unknown as Recorded;

describe('an event that was written under an earlier version', () => {
  it.each([
    [1, { number: 3 }],
    [2, { total: 3 }],
    [3, { total: 3, unit: 'calls' }],
  ])('%d is read as if it had been written today', (version, data) =>
    expect(upcast(Counted, written(version, data))).toMatchObject({
      version: 3,
      stream: 'thing-1',
      data: { total: 3, unit: 'calls' },
    }),
  );

  it('has the version that its upcasters make', () => expect(Counted.version).toBe(3));

  it('is refused where it is newer than this program', () =>
    expect(() => upcast(Counted, written(4, {}))).toThrow('version 4 is newer than this program'));
});
