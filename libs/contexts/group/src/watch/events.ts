import {
  approvalFields,
  code,
  decisionFields,
  event,
  instant,
  proposedFields,
  prose,
} from '@throughline/kernel';
import { Confidence, Likelihood } from '@throughline/vocabulary';

const marking = 'IN_CONFIDENCE';

export const WatchFellDue = event(
  'WatchFellDue',
  'The time has come to look whether the dismantled group is back.',
  { marking, fields: { dueAt: instant().says('When it fell due.') } },
);

export const WatchReported = event(
  'WatchReported',
  'An agency looked whether the dismantled group is back, and found no sign of it.',
  { marking, fields: { observed: prose().says('Where it was looked, and what was seen there.') } },
);

/** The hypothesis that a dismantled group is back. */
export const hypothesisFields = {
  hypothesis: prose().says('What makes it likely that this group, and no other, is back.'),
  likelihood: code(Likelihood),
  confidence: code(Confidence),
} as const;

export const ReEmergenceProposed = event(
  'ReEmergenceProposed',
  'An officer held that the dismantled group is back.',
  { marking, fields: { ...hypothesisFields, ...proposedFields } },
);

export const ReEmergenceConfirmed = event(
  'ReEmergenceConfirmed',
  'Another officer found that the dismantled group is back.',
  {
    marking,
    fields: {
      ...approvalFields,
      grounds: prose().says('Why the hypothesis is held to be true.'),
    },
  },
);

export const ReEmergenceRejected = event(
  'ReEmergenceRejected',
  'Another officer found that the dismantled group is not back.',
  { marking, decision: true, fields: { ...approvalFields, ...decisionFields } },
);

export const watchEvents = [
  WatchFellDue,
  WatchReported,
  ReEmergenceProposed,
  ReEmergenceConfirmed,
  ReEmergenceRejected,
] as const;
