import { RecallAcknowledged } from './events';
import { shareRecall } from './share-recall';

export const AcknowledgeRecall = shareRecall.command(
  'AcknowledgeRecall',
  'Say what your agency has done with information that was recalled.',
  {
    fields: RecallAcknowledged.fields,
    rejects: ['NOT_A_RECIPIENT', 'NOT_AN_ANSWER', 'ALREADY_ACKNOWLEDGED'],
    decide: (input, { recipients, answered }, { agency }) => {
      if (!recipients.includes(agency)) return shareRecall.reject('NOT_A_RECIPIENT');
      if (input.state === 'PENDING') return shareRecall.reject('NOT_AN_ANSWER');
      if (answered.includes(agency)) return shareRecall.reject('ALREADY_ACKNOWLEDGED');
      return RecallAcknowledged(input);
    },
  },
);
