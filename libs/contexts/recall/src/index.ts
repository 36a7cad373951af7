import { context } from '@throughline/kernel';

export const recallContext = context({
  name: 'recall',
  says: 'What has to be looked at again when information turns out to be worth less: one review for each owner.',
  commands: [],
  projections: [],
});
