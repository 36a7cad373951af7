import { isBefore } from '@throughline/kernel';
import { detection } from './detection';
import { DetectionUnlinked } from './events';

/** Open to the recorder as well, so that a detection is not held by a link that its maker no longer looks after. */
export const UnlinkDetection = detection.command(
  'UnlinkDetection',
  'Undo a link of a detection, and say why.',
  {
    takesBack: true,
    fields: DetectionUnlinked.fields,
    rejects: ['NO_SUCH_LINK', 'NOT_YOURS_TO_UNLINK', 'UNLINKED_BEFORE_LINKED'],
    decide: (input, { links, recordedBy }, { agency, happened }) => {
      const link = links.find(({ revision, undone }) => revision === input.link && !undone);
      if (!link) return detection.reject('NO_SUCH_LINK');
      if (![link.agency, recordedBy].includes(agency)) return detection.reject('NOT_YOURS_TO_UNLINK');
      if (isBefore(happened, link.since)) return detection.reject('UNLINKED_BEFORE_LINKED');
      return DetectionUnlinked(input);
    },
  },
);
