import { detection, linkedIds } from './detection';
import { DetectionLinked } from './events';

/** Any agency may link: who did is part of the link. */
export const LinkDetection = detection.command(
  'LinkDetection',
  'Link a detection to a group, a case or an entity.',
  {
    fields: DetectionLinked.fields,
    rejects: ['NOT_ONE_LINK', 'ALREADY_LINKED'],
    decide: (input, { links }) => {
      const [linked, ...more] = linkedIds(input);
      if (!linked || more.length > 0) return detection.reject('NOT_ONE_LINK');
      if (links.includes(linked)) return detection.reject('ALREADY_LINKED');
      return DetectionLinked(input);
    },
  },
);
