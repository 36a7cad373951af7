import { count, group, line, listOf, money, span } from '@throughline/kernel';
import { problemsOfDerived } from './derived-fields';

const fields = {
  label: line(),
  during: span(),
  sum: money(),
  parts: listOf(group('DerivedPart', { weight: count() })),
};
const problems = (...names: readonly string[]) =>
  problemsOfDerived(
    names.map((field) => ({ field, rule: 'It follows.' })),
    fields,
  );

describe('what is said to be derived', () => {
  it.each([
    'label',
    'happened',
    'happened.latest',
    'during.to',
    'during.to.earliest',
    'sum.currency',
    'parts',
    'parts.weight',
    'parts.0.weight',
  ])('may be %s', (field) => expect(problems(field)).toEqual([]));

  it.each(['banana', 'label.length', 'during.until', 'parts.height', 'parts.0.0', '', 'constructor', 'sum.'])(
    'is not “%s”, which is no field of the command',
    (field) =>
      expect(problems('label', field)).toEqual([
        {
          path: 'circumstances.derived.1.field',
          must: 'must name a field of the command, or happened: one of label, during, sum, parts, or a part of one, such as during.to',
        },
      ]),
  );
});
