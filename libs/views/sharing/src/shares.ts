import { citationOf, code, id, projection, type Recorded, toldBy, toldFields } from '@throughline/kernel';
import { ReferralOffered, ReferralSupplemented, RequestAnswered } from '@throughline/referral';
import { Purpose } from '@throughline/vocabulary';

const { agreement, dataClasses, override } = ReferralOffered.fields;

type Sharing = ReturnType<typeof ReferralOffered | typeof ReferralSupplemented | typeof RequestAnswered>;

const passedOn = (event: Recorded<Sharing>) => ({
  ...toldBy(event),
  purpose: event.purpose,
  agreement: event.data.agreement,
  dataClasses: event.data.dataClasses,
  override: event.data.override,
});

/** Every time that information was passed on, one row each; the key is the citation of the event that did it. */
export const shares = projection(
  'Share',
  'An agency passed information on: under which agreement, of which classes, and for which purpose.',
  {
    fields: {
      ...toldFields,
      agency: toldFields.agency.says('The agency that passed it on.'),
      purpose: code(Purpose),
      agreement,
      dataClasses,
      override,
      referral: id('Referral').optional().says('The referral by which it was passed on.'),
      request: id('InformationRequest').optional().says('The request that it answered.'),
    },
    filters: ['agency', 'purpose', 'agreement', 'referral', 'request'],
    holds: 'happened',
    serves: { one: 'share', many: 'shares' },
  },
)
  .onKey(ReferralOffered, citationOf, (_, event) => ({ ...passedOn(event), referral: event.stream }))
  .onKey(ReferralSupplemented, citationOf, (_, event) => ({ ...passedOn(event), referral: event.stream }))
  .onKey(RequestAnswered, citationOf, (_, event) => ({ ...passedOn(event), request: event.stream }));
