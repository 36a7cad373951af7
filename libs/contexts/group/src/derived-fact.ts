import { group, line, prose } from '@throughline/kernel';

/** How a row tells which of its facts the source did not give, and what rule gave them. */
export const derivedFact = group('DerivedFact', {
  field: line().says('The field whose value was derived.'),
  rule: prose().says('The rule that derived it.'),
});
