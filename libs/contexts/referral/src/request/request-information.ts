import { caseStanding } from '@throughline/facts';
import { markOf } from '../exercise';
import { InformationRequested, requestFields } from './events';
import { informationRequest } from './information-request';

export const RequestInformation = informationRequest.command(
  'RequestInformation',
  'Ask another agency for what it knows.',
  {
    opens: true,
    fields: requestFields,
    consults: ({ case: file }) => ({ file: [caseStanding, file] }),
    rejects: ['OF_ONESELF', 'DUE_IN_THE_PAST'],
    decide: (input, _, { agency, now, known: { file } }) => {
      if (input.of === agency) return informationRequest.reject('OF_ONESELF');
      if (input.dueBy !== undefined && input.dueBy < now) return informationRequest.reject('DUE_IN_THE_PAST');
      return InformationRequested({ ...input, ...markOf(file) });
    },
  },
);
