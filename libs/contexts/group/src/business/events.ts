import { boolean, code, count, event, id } from '@throughline/kernel';
import { BusinessStep, Enabler } from '@throughline/vocabulary';
import { claimedFields } from '../claim';
import { claimEndedFields } from '../claim-ending';

export const BusinessStepMapped = event(
  'BusinessStepMapped',
  'An agency claimed who or what serves a step of the group’s business model.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      step: code(BusinessStep),
      servedBy: id('Entity').optional().says('The person or thing that serves the step.'),
      enabler: code(Enabler).optional().says('The enabler that makes the step possible.'),
      chokePoint: boolean().says('Whether the step fails where this is taken away.'),
      ...claimedFields,
    },
  },
);

export const BusinessStepUnmapped = event(
  'BusinessStepUnmapped',
  'What was claimed to serve a step of the business model does so no longer.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      claim: count().says('The revision of the claim in the record of the group.'),
      ...claimEndedFields,
    },
  },
);

export const businessEvents = [BusinessStepMapped, BusinessStepUnmapped] as const;
