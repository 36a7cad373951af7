import { asRecorded, some } from '@throughline/story';
import { event } from './event';
import { count, line, listOf } from './field';
import { foldsFor, projection } from './projection';

const Named = event('Named', 'Something was named.', {
  marking: 'IN_CONFIDENCE',
  fields: { names: listOf(line()) },
});
type NamedData = { readonly names: readonly string[] };

const tallies = projection('Tally', 'How often something was named.', {
  fields: { name: line(), times: count() },
})
  .onEveryOf(
    ({ data }) => (data as NamedData).names,
    (row, _, key) => ({ name: key, times: (row?.times ?? 0) + 1 }),
  )
  .on(Named, (row) => row);

describe('an event that is folded into several rows', () => {
  const folds = (...names: readonly string[]) => foldsFor(tallies, asRecorded(some(Named, { names }), 0, {}));

  it('takes part once for each of its keys, however often it gives them', () =>
    expect(folds('a', 'b', 'a').map(({ key }) => key({ stream: 'thing-1' }))).toEqual(['a', 'b', 'thing-1']));

  it('is folded into each row with its key', () =>
    expect(folds('a', 'b')[1]?.row({ name: 'b', times: 1 }, {}, '')).toEqual({ name: 'b', times: 2 }));

  it('takes no part where it has no keys', () => expect(folds()).toHaveLength(1));
});
