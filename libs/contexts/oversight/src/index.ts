import { context } from '@throughline/kernel';

export const oversightContext = context({
  name: 'oversight',
  says: 'The overseers’ own work: what they examine, find and recommend.',
  commands: [],
  projections: [],
});
