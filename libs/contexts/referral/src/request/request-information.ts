import { caseStanding, entityStanding } from '@throughline/facts';
import { markOf } from '../exercise';
import { entitiesAmong, showBoth, thingsIn } from '../kept-apart';
import { InformationRequested, requestFields } from './events';
import { informationRequest } from './information-request';

export const RequestInformation = informationRequest.command(
  'RequestInformation',
  'Ask another agency for what it knows.',
  {
    opens: true,
    fields: requestFields,
    consults: ({ case: file, entity }, { basis }) => ({
      file: [caseStanding, file],
      standings: [entityStanding, entitiesAmong(thingsIn([entity], basis))],
    }),
    rejects: ['OF_ONESELF', 'DUE_IN_THE_PAST', 'PROTECTED_KEPT_APART'],
    decide: (input, _, { agency, now, basis, known: { file, standings } }) => {
      if (input.of === agency) return informationRequest.reject('OF_ONESELF');
      if (input.dueBy !== undefined && input.dueBy < now) return informationRequest.reject('DUE_IN_THE_PAST');
      const things = thingsIn([input.group, input.case, input.entity], basis);
      if (showBoth(things, standings)) return informationRequest.reject('PROTECTED_KEPT_APART');
      return InformationRequested({ ...input, ...markOf(file) });
    },
  },
);
