import { InformationRequested } from './events';
import { informationRequest } from './information-request';

export const RequestInformation = informationRequest.command(
  'RequestInformation',
  'Ask another agency for what it knows.',
  {
    opens: true,
    fields: InformationRequested.fields,
    rejects: ['OF_ONESELF', 'DUE_IN_THE_PAST'],
    decide: (input, _, { agency, now }) => {
      if (input.of === agency) return informationRequest.reject('OF_ONESELF');
      if (input.dueBy !== undefined && input.dueBy < now) return informationRequest.reject('DUE_IN_THE_PAST');
      return InformationRequested(input);
    },
  },
);
