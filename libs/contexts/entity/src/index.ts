import { context } from '@throughline/kernel';

export const entityContext = context({
  name: 'entity',
  says: 'People and things, identified once: who they are, and which of them are the same.',
  commands: [],
  projections: [],
});
