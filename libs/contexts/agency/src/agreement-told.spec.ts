import { type AgreementTerms, isInForce, termsAt, termsBetween } from '@throughline/facts';
import { exactly, fold, type Recorded } from '@throughline/kernel';
import { by, some, streamOf } from '@throughline/story';
import {
  SharingAgreementAmended,
  SharingAgreementConfirmed,
  SharingAgreementEnded,
  SharingAgreementMade,
} from './agreement-events';
import { sharingAgreement } from './sharing-agreement';

const at = (month: number) => `2031-0${month}-01T00:00:00.000Z`;
const north = (month: number) => by('north', { happened: exactly(at(month)), now: at(month) });
const terms = {
  parties: ['agency-north', 'agency-south'],
  dataClasses: ['DETECTIONS', 'TRAVEL'],
  purposes: ['DETECTION'],
  ceiling: 'RESTRICTED',
  legalBasis: 'Customs and Excise Act 2018, section 316',
  onwardSharing: 'PARTIES',
} as const;
const agreement = { ...terms, title: 'Border sharing', during: { from: exactly(at(2)), to: exactly(at(8)) } };

describe('what is told of a sharing agreement to others', () => {
  const toldOf = (history: readonly Recorded[]): AgreementTerms =>
    sharingAgreement.publishes![0]!.tell(fold(sharingAgreement, history) as never) as AgreementTerms;
  const opened = [SharingAgreementMade(agreement), north(1)] as const;
  const narrowed = SharingAgreementAmended({
    ...terms,
    dataClasses: ['DETECTIONS'],
    appliesFrom: exactly(at(5)),
    endsAt: at(8),
    leaving: [],
    reason: 'Travel was taken out.',
  });

  it('says which terms apply at a date', () => {
    const told = toldOf(streamOf('sharing-agreement-1', [opened, [narrowed, north(4)]]));
    expect(termsAt(told, at(4))?.dataClasses).toEqual(['DETECTIONS', 'TRAVEL']);
    expect(termsAt(told, at(5))?.dataClasses).toEqual(['DETECTIONS']);
    expect(termsAt(told, at(1))).toBeUndefined();
    expect(termsAt(told, at(9))).toBeUndefined();
  });

  it('says who has yet to confirm it: what passes to or from them, every version since they did must cover', () => {
    const widened = SharingAgreementAmended({
      ...narrowed.data,
      dataClasses: ['FINANCE'],
      toConfirm: ['agency-south'],
    });
    const confirmed = [SharingAgreementConfirmed({ amendment: 1 }), by('south')] as const;
    const classes = (...more: readonly (typeof confirmed)[]) =>
      termsBetween(
        toldOf(streamOf('sharing-agreement-1', [opened, [widened, north(4)], ...more])),
        at(6),
        terms.parties,
      ).map(({ dataClasses }) => dataClasses);
    expect(classes()).toEqual([['DETECTIONS', 'TRAVEL'], ['FINANCE']]);
    expect(classes(confirmed)).toEqual([['FINANCE']]);
  });

  it('says until when each version runs: a later end covers nothing until it is confirmed', () => {
    const longer = SharingAgreementAmended({ ...narrowed.data, endsAt: at(9), toConfirm: ['agency-south'] });
    const confirmed = [SharingAgreementConfirmed({ amendment: 1 }), by('south')] as const;
    const coveredAt = (month: number, ...more: readonly (typeof confirmed)[]) => {
      const told = toldOf(streamOf('sharing-agreement-1', [opened, [longer, north(4)], ...more]));
      return termsBetween(told, `2031-0${month}-02T00:00:00.000Z`, terms.parties).length > 0;
    };
    expect([coveredAt(7), coveredAt(8)]).toEqual([true, false]);
    expect([coveredAt(8, confirmed), coveredAt(9, confirmed)]).toEqual([true, false]);
  });

  it('covers what was shared before it was ended', () => {
    const end = some(SharingAgreementEnded, { endsAt: at(4) });
    const told = toldOf(streamOf('sharing-agreement-1', [opened, [end, north(4)]]));
    expect(told.ended).toBe(true);
    expect([at(3), at(4), at(5)].map((then) => isInForce(told, then))).toEqual([true, true, false]);
  });
});
