import { entityStanding } from '@throughline/facts';
import { detection, linkedIds } from './detection';
import { DetectionLinked } from './events';

/** Any agency may link: who did is part of the link. */
export const LinkDetection = detection.command(
  'LinkDetection',
  'Link a detection to a group, a case or an entity.',
  {
    fields: DetectionLinked.fields,
    consults: ({ entity }) => ({ linkedTo: [entityStanding, entity] }),
    rejects: ['WITHDRAWN', 'NOT_ONE_LINK', 'ALREADY_LINKED', 'PROTECTED_KEPT_APART'],
    decide: (input, { links, withdrawnAt }, { known }) => {
      if (withdrawnAt !== undefined) return detection.reject('WITHDRAWN');
      const [linked, ...more] = linkedIds(input);
      if (!linked || more.length > 0) return detection.reject('NOT_ONE_LINK');
      if (links.some(({ to, undone }) => to === linked && !undone)) return detection.reject('ALREADY_LINKED');
      if (known.linkedTo?.protected) return detection.reject('PROTECTED_KEPT_APART');
      return DetectionLinked(input);
    },
  },
);
