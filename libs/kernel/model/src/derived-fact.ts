import { group, line, prose } from './field';

/** How a fact that the source does not give is marked, wherever it is told or shown. */
export const derivedFact = group('DerivedFact', {
  field: line().says('The fact that the source does not give.'),
  rule: prose(1_000).says('The rule that derived it.'),
});
