import {
  type AnyProjection,
  type Field,
  type Fields,
  instant,
  line,
  type Moment,
  projection,
} from '@throughline/kernel';
import { projectionsOf } from '@throughline/serving';
import { codesOf } from '@throughline/vocabulary';
import fc from 'fast-check';
import { house } from './house';

const instants = fc
  .integer({ min: 0, max: 1_000 })
  .map((n) => new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString());
const moments: fc.Arbitrary<Moment> = fc
  .tuple(instants, instants)
  .map((ends) => ends.sort())
  .map(([earliest, latest]) => ({ earliest: earliest!, latest: latest!, precision: 'RANGE', zone: 'UTC' }));

const valuesOf = ({ kind, traits }: Field<unknown>): fc.Arbitrary<unknown> => {
  const value = (): fc.Arbitrary<unknown> => {
    switch (kind.is) {
      case 'instant':
        return instants;
      case 'moment':
        return moments;
      case 'span':
        return fc.record({ from: moments, to: moments }, { requiredKeys: ['from'] });
      case 'code':
        return fc.constantFrom(...codesOf(kind.list));
      case 'count':
        return fc.nat(3);
      case 'boolean':
        return fc.boolean();
      case 'quantity':
        return fc.constant({ amount: '1', unit: 'KG' });
      case 'money':
        return fc.constant({ minor: '1', currency: 'NZD' });
      case 'list':
        return fc.array(valuesOf(kind.of), { maxLength: 4 });
      case 'group':
        return rowsOf(kind.fields);
      default:
        return fc.constantFrom('one', 'two', 'three');
    }
  };
  return traits.optional ? fc.option(value(), { nil: undefined }) : value();
};

const rowsOf = (fields: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valuesOf(field)])));

/** The fields by which a list is chosen or sorted that are otherwise once a row is restated. */
const restatedIn = ({
  fields,
  filters = [],
  sorts = [],
  searches = [],
  asAt,
}: AnyProjection): ReadonlySet<string> => {
  const restated = new Set<string>();
  for (const [row, at] of fc.sample(fc.tuple(rowsOf(fields), instants), { numRuns: 300, seed: 1 })) {
    const then = asAt!(structuredClone(row), at) as Record<string, unknown> | undefined;
    for (const field of [...filters, ...sorts, ...searches])
      if (then && JSON.stringify(then[field]) !== JSON.stringify(row[field])) restated.add(field);
  }
  return restated;
};

const restating = projectionsOf(house).filter(({ asAt }) => asAt);

describe('a projection that restates its rows', () => {
  it.each(restating.map((one) => [one.name, one] as const))(
    '%s says which of its filters that may change',
    (_, one) => expect([...restatedIn(one)].filter((field) => !one.restates?.includes(field))).toEqual([]),
  );

  it('is found out where it does not say', () => {
    const hidden = projection('Hidden', 'Rows that are restated in silence.', {
      fields: { stage: line(), since: instant(), name: line() },
      filters: ['stage', 'name'],
      asAt: (row, at) => (row.since <= at ? row : { ...row, stage: 'NONE' }),
      restates: [],
    });
    expect([...restatedIn(hidden)]).toEqual(['stage']);
  });
});
