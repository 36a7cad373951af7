import { context } from '@throughline/kernel';

export const agencyContext = context({
  name: 'agency',
  says: 'Who takes part: agencies, the officers they appoint, and the agreements under which they share.',
  commands: [],
  projections: [],
});
