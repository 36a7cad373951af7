import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import {
  LapseWarningGiven,
  SharingAgreementAmended,
  SharingAgreementEnded,
  SharingAgreementMade,
} from './agreement-events';
import { AmendSharingAgreement } from './amend-sharing-agreement';
import { EndSharingAgreement } from './end-sharing-agreement';
import { MakeSharingAgreement } from './make-sharing-agreement';
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

  it('keeps the end that stands where it does not say', () =>
    amend({ endsAt: undefined }).then(SharingAgreementAmended({ ...amendment, leaving: [] })));

  it('may let it run for longer backwards, or without an end: the others have to confirm it', () => {
    const { endsAt: _, ...endless } = { ...amendment, appliesFrom: exactly(at(3)) };
    const asked = { leaving: [], toConfirm: ['agency-south'] };
    amend({ ...endless, endsAt: at(9) }).then(
      SharingAgreementAmended({ ...endless, ...asked, endsAt: at(9) }),
    );
    amend({ ...endless, endsAt: undefined, endless: true }).then(
      SharingAgreementAmended({ ...endless, ...asked }),
    );
  });

  it('either ends or does not', () => amend({ endless: true }).rejected('ENDS_AND_ENDLESS'));

  it('under another law has to be confirmed by the others', () => {
    const legalBasis = 'Customs and Excise Act 2018, section 317';
    amend({ legalBasis }).then(
      SharingAgreementAmended({ ...amendment, legalBasis, leaving: [], toConfirm: ['agency-south'] }),
    );
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
