import type { AgreementTerms } from '@throughline/facts';
import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story, type Teller } from '@throughline/story';
import { ReferralOffered, ReferralReturned, ReferralSupplemented } from './events';
import { OfferReferral } from './offer-referral';
import { AnswerRequest } from './request/answer-request';
import { InformationRequested, RequestAnswered } from './request/events';
import { SupplementReferral } from './supplement-referral';

const terms: AgreementTerms = {
  parties: ['agency-north', 'agency-south'],
  dataClasses: ['DETECTIONS'],
  purposes: ['INVESTIGATION'],
  ceiling: 'SENSITIVE',
  from: exactly('2030-01-01T00:00:00.000Z'),
  until: exactly('2032-01-01T00:00:00.000Z'),
  ended: false,
};
const cover = { agreement: 'sharing-agreement-1', dataClasses: ['DETECTIONS'] } as const;
const offer = { ...sampleFields(OfferReferral.fields), to: 'agency-south', group: 'group-1' };
const supplement = { supplement: 'By sea.' };
const answer = { answer: 'He left in May.' };
const returned = story()
  .given([some(ReferralOffered, { to: 'agency-south' })], by('north'))
  .given([some(ReferralReturned)], by('south'));
const asked = story().given([some(InformationRequested, { of: 'agency-south' })], by('north'));

const passedOn = [
  [
    'a referral',
    (under: object, act: Teller) => story().when(OfferReferral, { ...offer, ...under }, by('north', act)),
    ReferralOffered({ ...offer, ...cover }),
  ],
  [
    'what a returned referral lacked',
    (under: object, act: Teller) =>
      returned.when(SupplementReferral, { ...supplement, ...under }, by('north', act)),
    ReferralSupplemented({ ...supplement, ...cover }),
  ],
  [
    'the answer to a request',
    (under: object, act: Teller) => asked.when(AnswerRequest, { ...answer, ...under }, by('south', act)),
    RequestAnswered({ ...answer, ...cover }),
  ],
] as const;

describe.each(passedOn)('passing on %s', (_, told, passed) => {
  const passing = (more: Partial<AgreementTerms> = {}, under: object = {}, act: Teller = {}) =>
    told({ ...cover, ...under }, { known: { terms: { ...terms, ...more } }, ...act });

  it('is done under an agreement that covers it', () => passing().then(passed));

  it('needs an agreement, or a reason to do without one', () => {
    passing({}, { agreement: undefined }).rejected('NOT_COVERED');
    told(cover, {}).rejected('NOT_COVERED');
    passing({}, { override: 'A life is at risk.' }).rejected('COVERED_TWICE');
  });

  it('needs an agreement in force', () => {
    passing({ ended: true, until: undefined }).rejected('AGREEMENT_NOT_IN_FORCE');
    passing({ until: exactly('2031-02-28T00:00:00.000Z') }).rejected('AGREEMENT_NOT_IN_FORCE');
    passing({ from: exactly('2031-03-02T00:00:00.000Z') }).rejected('AGREEMENT_NOT_IN_FORCE');
  });

  it('is judged by when it was passed on, whenever that is recorded', () => {
    const late = { now: '2031-09-01T00:00:00.000Z' };
    const inForce = { from: exactly('2031-02-01T00:00:00.000Z'), until: exactly('2031-06-01T00:00:00.000Z') };
    passing(inForce, {}, late).then(passed);
    passing({ ...inForce, from: exactly('2031-04-01T00:00:00.000Z') }, {}, late).rejected(
      'AGREEMENT_NOT_IN_FORCE',
    );
  });

  it('is judged by the terms of that time', () => {
    const versions = [
      { ...terms, appliesFrom: '2030-01-01T00:00:00.000Z' },
      { ...terms, dataClasses: ['TAX'], appliesFrom: '2031-04-01T00:00:00.000Z' },
    ];
    const late = { now: '2031-09-01T00:00:00.000Z' };
    passing({ versions }, {}, late).then(passed);
    const [first, next] = versions.map(({ dataClasses }) => dataClasses);
    const exchanged = versions.map((one, n) => ({ ...one, dataClasses: (n === 0 ? next : first)! }));
    passing({ versions: exchanged }, {}, late).rejected('CLASSES_NOT_COVERED');
  });

  it('needs more than what one party tells: what the other has yet to confirm covers nothing new', () => {
    const [giver, taker] = terms.parties;
    const versions = (toConfirm: readonly string[]) => [
      { ...terms, dataClasses: ['TAX'], appliesFrom: '2030-01-01T00:00:00.000Z' },
      { ...terms, appliesFrom: '2031-01-01T00:00:00.000Z', toConfirm },
    ];
    passing({ versions: versions([]) }).then(passed);
    passing({ versions: versions(['agency-west']) }).then(passed);
    passing({ versions: versions([giver!]) }).rejected('CLASSES_NOT_COVERED');
    passing({ versions: versions([taker!]) }).rejected('CLASSES_NOT_COVERED');
  });

  it('is covered wherever in its span of time it may have been', () => {
    const { earliest, latest } = { earliest: '2031-03-01T00:00:00.000Z', latest: '2031-03-31T23:59:59.999Z' };
    const during = { happened: { ...exactly(earliest), latest }, now: '2031-03-20T00:00:00.000Z' };
    passing({ until: exactly('2031-03-25T00:00:00.000Z') }, {}, during).then(passed);
    passing({ until: exactly('2031-03-15T00:00:00.000Z') }, {}, during).rejected('AGREEMENT_NOT_IN_FORCE');
    passing({ from: exactly('2031-03-15T00:00:00.000Z') }, {}, during).rejected('AGREEMENT_NOT_IN_FORCE');
  });

  it('needs an agreement between the two, for the purpose, and for every class of what is shared', () => {
    passing({ parties: ['agency-north', 'agency-east'] }).rejected('NOT_PARTIES');
    passing({}, {}, { purpose: 'PREVENTION' }).rejected('PURPOSE_NOT_COVERED');
    passing({}, { dataClasses: ['DETECTIONS', 'TAX'] }).rejected('CLASSES_NOT_COVERED');
    passing({}, { dataClasses: undefined }).rejected('CLASSES_NOT_COVERED');
  });

  it('is classified no higher than the agreement reaches', () =>
    passing({}, {}, { marking: { classification: 'SECRET' } }).rejected('ABOVE_CEILING'));
});
