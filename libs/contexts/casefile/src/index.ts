import { context } from '@throughline/kernel';

export const casefileContext = context({
  name: 'casefile',
  says: 'The investigators’ book: cases, what was entered, decided and done in them.',
  commands: [],
  projections: [],
});
