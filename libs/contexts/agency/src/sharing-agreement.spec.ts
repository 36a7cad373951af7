import { type AgreementTerms, isInForce, termsAt, termsBetween } from '@throughline/facts';
import { exactly, fold, type Recorded } from '@throughline/kernel';
import { by, some, story, streamOf } from '@throughline/story';
import {
  LapseWarningGiven,
  SharingAgreementAmended,
  SharingAgreementConfirmed,
  SharingAgreementEnded,
  SharingAgreementMade,
} from './agreement-events';
import { AmendSharingAgreement } from './amend-sharing-agreement';
import { EndSharingAgreement } from './end-sharing-agreement';
import { MakeSharingAgreement } from './make-sharing-agreement';
import { sharingAgreement } from './sharing-agreement';
import { WarnOfLapse } from './warn-of-lapse';

const at = (month: number) => `2031-0${month}-01T00:00:00.000Z`;
const north = (month: number) => by('north', { happened: exactly(at(month)), now: at(month) });
const east = by('east', { happened: exactly(at(4)), now: at(4) });
const terms = {
  parties: ['agency-north', 'agency-south'],
  dataClasses: ['DETECTIONS', 'TRAVEL'],
  purposes: ['DETECTION'],
  ceiling: 'RESTRICTED',
  legalBasis: 'Customs and Excise Act 2018, section 316',
  onwardSharing: 'PARTIES',
} as const;
const agreement = { ...terms, title: 'Border sharing', during: { from: exactly(at(2)), to: exactly(at(8)) } };
const made = story().given([SharingAgreementMade(agreement)], north(1));
const ended = made.given([some(SharingAgreementEnded, { endsAt: at(4) })], north(3));
const lapsed = 9;

describe('making a sharing agreement', () => {
  const refused = (change: Partial<typeof agreement> | object) =>
    story().when(MakeSharingAgreement, { ...agreement, ...change }, north(1));

  it('is for one of its parties', () => {
    story().when(MakeSharingAgreement, agreement, north(1)).then(SharingAgreementMade(agreement));
    story().when(MakeSharingAgreement, agreement, east).rejected('NOT_A_PARTY');
  });

  it('is between two different agencies at least', () =>
    refused({ parties: ['agency-north', 'agency-north'] }).rejected('TOO_FEW_PARTIES'));

  it('covers something, for some purpose', () => {
    refused({ dataClasses: [] }).rejected('NOTHING_COVERED');
    refused({ purposes: [] }).rejected('NOTHING_COVERED');
  });

  it('is not for a time that is over', () =>
    story().when(MakeSharingAgreement, agreement, north(lapsed)).rejected('LAPSES_IN_THE_PAST'));
});

describe('amending a sharing agreement', () => {
  const amendment = { ...terms, reason: 'A new regulation.', endsAt: at(8), appliesFrom: exactly(at(5)) };
  const amend = (change: object, month = 4) =>
    made.when(AmendSharingAgreement, { ...amendment, ...change }, north(month));
  const withoutNorth = { parties: ['agency-south', 'agency-west'] };

  it('states the terms whole, and says who leaves by them', () =>
    amend(withoutNorth).then(
      SharingAgreementAmended({
        ...amendment,
        ...withoutNorth,
        leaving: ['agency-north'],
        toConfirm: ['agency-south', 'agency-west'],
      }),
    ));

  it('takes no other party out: each leaves for itself', () =>
    amend({ parties: ['agency-north', 'agency-west'] }).rejected('NOT_YOURS_TO_REMOVE'));

  it('applies from now on where it does not say', () =>
    amend({ appliesFrom: undefined }).then(
      SharingAgreementAmended({ ...amendment, appliesFrom: exactly(at(4)), leaving: [] }),
    ));

  it('is for one of its parties', () =>
    made.when(AmendSharingAgreement, amendment, east).rejected('NOT_A_PARTY'));

  it('is no longer for a party that left', () =>
    made
      .given(
        [some(SharingAgreementAmended, { ...amendment, parties: ['agency-south', 'agency-west'] })],
        north(3),
      )
      .when(AmendSharingAgreement, amendment, north(4))
      .rejected('NOT_A_PARTY'));

  it('is of one that was not ended and has not lapsed', () => {
    amend({}, lapsed).rejected('NOT_IN_FORCE');
    ended.when(AmendSharingAgreement, amendment, north(4)).rejected('NOT_IN_FORCE');
  });

  it('leaves two different parties, and something covered', () => {
    amend({ parties: ['agency-north'] }).rejected('TOO_FEW_PARTIES');
    amend({ purposes: [] }).rejected('NOTHING_COVERED');
  });

  it.each([
    ['a party', withoutNorth],
    ['a class of information', { dataClasses: ['DETECTIONS'] }],
    ['a purpose', { purposes: ['PREVENTION'] }],
    ['a classification', { ceiling: 'SENSITIVE' }],
    ['onward sharing', { onwardSharing: 'PROHIBITED' }],
    ['time', { endsAt: at(7) }],
  ])('never takes %s away backwards', (_, narrower) =>
    amend({ ...narrower, appliesFrom: exactly(at(3)) }).rejected('NARROWED_BACKWARDS'),
  );

  it.each([
    { dataClasses: [...terms.dataClasses, 'FINANCE'] },
    { purposes: [...terms.purposes, 'PREVENTION'] },
    { ceiling: 'SECRET' },
    { onwardSharing: 'UNDER_AGREEMENT' },
  ])('may add backwards, as what was agreed is recorded later: the others have to confirm it', (wider) => {
    const amended = { ...amendment, ...wider, appliesFrom: exactly(at(3)) };
    amend(amended).then(
      SharingAgreementAmended({ ...amended, leaving: [], toConfirm: ['agency-south'] } as never),
    );
  });

  it('may let it run for longer backwards', () => {
    const { endsAt: _, ...longer } = { ...amendment, appliesFrom: exactly(at(3)) };
    made
      .when(AmendSharingAgreement, longer, north(4))
      .then(SharingAgreementAmended({ ...longer, leaving: [] }));
  });

  it('brings in a party that has to confirm it, too', () => {
    const parties = [...terms.parties, 'agency-west'];
    amend({ parties }).then(
      SharingAgreementAmended({
        ...amendment,
        parties,
        leaving: [],
        toConfirm: ['agency-south', 'agency-west'],
      }),
    );
  });

  it('does not apply before the terms that it amends', () =>
    amend({ appliesFrom: exactly(at(1)) }).rejected('APPLIES_TOO_EARLY'));

  it('does not end what is over', () => amend({ endsAt: at(3) }).rejected('ENDED_BACKWARDS'));

  it('does not come before what it amends', () =>
    made
      .given([some(SharingAgreementAmended, { ...amendment, leaving: [] })], north(5))
      .when(AmendSharingAgreement, amendment, north(4))
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('ending a sharing agreement', () => {
  const reason = 'The joint team was stood down.';
  const { parties } = terms;

  it('is now, or at a later date', () => {
    made
      .when(EndSharingAgreement, { reason }, north(4))
      .then(SharingAgreementEnded({ reason, parties, endsAt: at(4) }));
    made
      .when(EndSharingAgreement, { reason, endsAt: at(6) }, north(4))
      .then(SharingAgreementEnded({ reason, parties, endsAt: at(6) }));
    made.when(EndSharingAgreement, { reason, endsAt: at(3) }, north(4)).rejected('ENDED_BACKWARDS');
  });

  it('is for one of its parties', () =>
    made.when(EndSharingAgreement, { reason }, east).rejected('NOT_A_PARTY'));

  it('happens once, and not to one that has lapsed', () => {
    ended.when(EndSharingAgreement, { reason }, north(4)).rejected('NOT_IN_FORCE');
    made.when(EndSharingAgreement, { reason }, north(lapsed)).rejected('NOT_IN_FORCE');
  });

  it('comes before it lapses by itself', () =>
    made.when(EndSharingAgreement, { reason, endsAt: at(9) }, north(4)).rejected('ENDS_BY_ITSELF'));
});

describe('warning of a lapse', () => {
  const warned = made.given([LapseWarningGiven({ lapsesAt: at(8) })], north(4));

  it('says when the agreement lapses', () =>
    made.when(WarnOfLapse, {}, north(4)).then(LapseWarningGiven({ lapsesAt: at(8) })));

  it('happens once for each end that was agreed', () => {
    warned.when(WarnOfLapse, {}, north(5)).rejected('ALREADY_WARNED');
    warned
      .given([some(SharingAgreementAmended, { ...terms, endsAt: at(9), leaving: [] })], north(5))
      .when(WarnOfLapse, {}, north(6))
      .then(LapseWarningGiven({ lapsesAt: at(9) }));
  });

  it('is for one of its parties', () => made.when(WarnOfLapse, {}, east).rejected('NOT_A_PARTY'));

  it('is of one that is in force or will be', () =>
    made.when(WarnOfLapse, {}, north(lapsed)).rejected('NOT_IN_FORCE'));

  it('is of one that has an end', () =>
    story()
      .given([SharingAgreementMade({ ...agreement, during: { from: exactly(at(2)) } })], north(1))
      .when(WarnOfLapse, {}, north(4))
      .rejected('NEVER_LAPSES'));
});

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

  it('covers what was shared before it was ended', () => {
    const end = some(SharingAgreementEnded, { endsAt: at(4) });
    const told = toldOf(streamOf('sharing-agreement-1', [opened, [end, north(4)]]));
    expect(told.ended).toBe(true);
    expect([at(3), at(4), at(5)].map((then) => isInForce(told, then))).toEqual([true, true, false]);
  });
});
