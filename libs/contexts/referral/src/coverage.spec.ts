import type { AgreementTerms } from '@throughline/facts';
import { exactly } from '@throughline/kernel';
import { by, sampleFields, story } from '@throughline/story';
import { OfferReferral } from './offer-referral';

const terms: AgreementTerms = {
  parties: ['agency-north', 'agency-south'],
  dataClasses: ['DETECTIONS'],
  purposes: ['INVESTIGATION'],
  ceiling: 'SENSITIVE',
  from: exactly('2030-01-01T00:00:00.000Z'),
  until: exactly('2032-01-01T00:00:00.000Z'),
  ended: false,
};
const input = {
  ...sampleFields(OfferReferral.fields),
  to: 'agency-south',
  group: 'group-1',
  agreement: 'sharing-agreement-1',
  dataClasses: ['DETECTIONS'],
} as const;
const offeredUnder = (more: Partial<AgreementTerms>, given: object = {}, act: object = {}) => {
  const known = { terms: { ...terms, ...more } };
  return story().when(OfferReferral, { ...input, ...given }, by('north', { known, ...act }));
};

describe('what is passed on', () => {
  it('needs an agreement, or a reason to do without one', () => {
    offeredUnder({}, { agreement: undefined }).rejected('NOT_COVERED');
    story().when(OfferReferral, input, by('north')).rejected('NOT_COVERED');
    offeredUnder({}, { override: 'A life is at risk.' }).rejected('COVERED_TWICE');
  });

  it('needs an agreement in force now', () => {
    offeredUnder({ ended: true, until: undefined }).rejected('AGREEMENT_NOT_IN_FORCE');
    offeredUnder({ until: exactly('2031-02-28T00:00:00.000Z') }).rejected('AGREEMENT_NOT_IN_FORCE');
    offeredUnder({ from: exactly('2031-03-02T00:00:00.000Z') }).rejected('AGREEMENT_NOT_IN_FORCE');
  });

  it('needs an agreement between the two, for the purpose, and for every class of what is shared', () => {
    offeredUnder({ parties: ['agency-north', 'agency-east'] }).rejected('NOT_PARTIES');
    offeredUnder({}, {}, { purpose: 'PREVENTION' }).rejected('PURPOSE_NOT_COVERED');
    offeredUnder({}, { dataClasses: ['DETECTIONS', 'TAX'] }).rejected('CLASSES_NOT_COVERED');
    offeredUnder({}, { dataClasses: undefined }).rejected('CLASSES_NOT_COVERED');
  });

  it('is classified no higher than the agreement reaches', () =>
    offeredUnder({}, {}, { marking: { classification: 'SECRET' } }).rejected('ABOVE_CEILING'));
});
