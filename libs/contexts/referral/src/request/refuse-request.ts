import { RequestRefused } from './events';
import { informationRequest } from './information-request';

export const RefuseRequest = informationRequest.command(
  'RefuseRequest',
  'Do not give what was asked for, and say why.',
  {
    takesBack: true,
    fields: RequestRefused.fields,
    rejects: ['NOT_THE_ONE_ASKED', 'NOT_OPEN'],
    decide: (input, { status, of }, { agency }) => {
      if (of !== agency) return informationRequest.reject('NOT_THE_ONE_ASKED');
      if (status !== 'REQUESTED') return informationRequest.reject('NOT_OPEN');
      return RequestRefused(input);
    },
  },
);
