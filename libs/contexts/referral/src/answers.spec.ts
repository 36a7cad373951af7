import { type Event, exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { AcceptReferral } from './accept-referral';
import { DeclineReferral } from './decline-referral';
import { AcknowledgeReferral } from './acknowledge-referral';
import { CloseReferral } from './close-referral';
import {
  ReferralAccepted,
  ReferralAcknowledged,
  ReferralClosed,
  ReferralDeclined,
  ReferralFellOverdue,
  ReferralOffered,
  ReferralOutcomeReported,
  ReferralReturned,
  ReferralSupplemented,
  ReferralWithdrawn,
} from './events';
import { NoteReferralOverdue } from './note-referral-overdue';
import { ReturnReferral } from './return-referral';
import { SupplementReferral } from './supplement-referral';
import { WithdrawReferral } from './withdraw-referral';
import { ReportOutcome } from './report-outcome';

const offered = story().given([some(ReferralOffered, { to: 'agency-south' })], by('north'));
const accepted = offered.given([some(ReferralAccepted)], by('south'));

describe('declining a referral', () => {
  const reason = { reason: 'Outside our powers.' };

  it('says why', () => offered.when(DeclineReferral, reason, by('south')).then(ReferralDeclined(reason)));
  it('is for the addressee alone', () =>
    offered.when(DeclineReferral, reason, by('north')).rejected('NOT_THE_ADDRESSEE'));
  it('is too late once accepted, and too early while it waits for what it lacks', () => {
    accepted.when(DeclineReferral, reason, by('south')).rejected('NOT_OPEN');
    offered
      .given([some(ReferralReturned)], by('south'))
      .when(DeclineReferral, reason, by('south'))
      .rejected('NOT_OPEN');
  });
});

describe('reporting the outcome of a referral', () => {
  const outcome = { outcome: 'Two containers searched.' };

  it('says what came of it', () =>
    accepted.when(ReportOutcome, outcome, by('south')).then(ReferralOutcomeReported(outcome)));
  it('is for the addressee alone', () =>
    accepted.when(ReportOutcome, outcome, by('north')).rejected('NOT_THE_ADDRESSEE'));
  it('needs an accepted referral', () =>
    offered.when(ReportOutcome, outcome, by('south')).rejected('NOT_ACCEPTED'));
});

describe('an answer to a referral', () => {
  const early = { happened: exactly('2001-01-01T00:00:00.000Z') };
  const opening = { happened: exactly('2000-01-01T00:00:00.000Z') };
  const offeredNow = story().given([some(ReferralOffered, { to: 'agency-south' })], by('north'));

  it.each([
    ['accepting', AcceptReferral, { lead: 'Ines' }],
    ['declining', DeclineReferral, { reason: 'No.' }],
  ] as const)('%s it does not come before it was offered', (_, command, input) =>
    offeredNow.when(command, input, by('south', early)).rejected('HAPPENED_BEFORE_IT_BEGAN'),
  );

  it('reporting its outcome does not come before it was accepted', () =>
    story()
      .given([some(ReferralOffered, { to: 'agency-south' })], by('north', opening))
      .given([some(ReferralAccepted)], by('south'))
      .when(ReportOutcome, { outcome: 'Done.' }, by('south', early))
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('what may be done with a referral', () => {
  const north = by('north');
  const south = by('south');
  const acknowledged = offered.given([some(ReferralAcknowledged)], south);
  const returned = offered.given([some(ReferralReturned)], south);
  const reported = accepted.given([some(ReferralOutcomeReported)], south);
  const reason = { reason: 'Not needed any more.' };
  const missing = { missing: 'The route.' };
  const supplement = { supplement: 'By sea.', override: 'A life is at risk.' };
  const assessment = { assessment: 'It led to two seizures.' };

  it('is acknowledged by the addressee, once', () => {
    offered.when(AcknowledgeReferral, {}, south).then(ReferralAcknowledged({}));
    offered.when(AcknowledgeReferral, {}, north).rejected('NOT_THE_ADDRESSEE');
    acknowledged.when(AcknowledgeReferral, {}, south).rejected('NOT_OFFERED');
  });

  it('is accepted or declined after it was acknowledged', () => {
    const lead = { lead: 'Ines Tamahori' };
    acknowledged.when(AcceptReferral, lead, south).then(ReferralAccepted(lead));
    acknowledged.when(DeclineReferral, reason, south).then(ReferralDeclined(reason));
  });

  it('is returned by the addressee for what is missing', () => {
    acknowledged.when(ReturnReferral, missing, south).then(ReferralReturned(missing));
    offered.when(ReturnReferral, missing, north).rejected('NOT_THE_ADDRESSEE');
    accepted.when(ReturnReferral, missing, south).rejected('NOT_OPEN');
  });

  it('is supplemented by who offered it, where sharing that is covered', () => {
    returned.when(SupplementReferral, supplement, north).then(ReferralSupplemented(supplement));
    returned.when(SupplementReferral, supplement, south).rejected('NOT_THE_OFFERER');
    offered.when(SupplementReferral, supplement, north).rejected('NOT_RETURNED');
    returned.when(SupplementReferral, { supplement: 'By sea.' }, north).rejected('NOT_COVERED');
  });

  it('is not supplemented where it shows somebody to support to the suspects’ side', () => {
    const mixed = { to: 'agency-south', form: 'SUPPORT', beneficiary: 'A victim', group: 'group-1' } as const;
    story()
      .given([some(ReferralOffered, mixed)], north)
      .given([some(ReferralReturned)], south)
      .when(SupplementReferral, supplement, north)
      .rejected('PROTECTED_KEPT_APART');
  });

  it('is not supplemented by what shows somebody to support and suspects to each other', () => {
    const standings = new Map([
      ['entity-1', { owner: 'agency-north', partners: [], kind: 'PERSON', protected: true }],
    ]);
    const citing = (stream: string) =>
      by('north', { basis: [{ stream, revision: 0 }], known: { standings } });
    const returnedOf = (of: object) =>
      story()
        .given([some(ReferralOffered, { to: 'agency-south', ...of })], north)
        .given([some(ReferralReturned)], south);
    const [supporting, acting] = [{ form: 'SUPPORT', beneficiary: 'A victim' }, { group: 'group-1' }].map(
      returnedOf,
    );
    supporting!
      .when(SupplementReferral, supplement, citing('entity-1'))
      .then(ReferralSupplemented(supplement));
    supporting!.when(SupplementReferral, supplement, citing('case-1')).rejected('PROTECTED_KEPT_APART');
    acting!.when(SupplementReferral, supplement, citing('entity-1')).rejected('PROTECTED_KEPT_APART');
  });

  it('waits for an answer again once it was supplemented', () =>
    returned
      .given([some(ReferralSupplemented)], north)
      .when(AcknowledgeReferral, {}, south)
      .then(ReferralAcknowledged({})));

  it('is closed by who offered it once its outcome was reported', () => {
    reported.when(CloseReferral, assessment, north).then(ReferralClosed(assessment));
    reported.when(CloseReferral, assessment, south).rejected('NOT_THE_OFFERER');
    accepted.when(CloseReferral, assessment, north).rejected('NOT_REPORTED');
  });

  it('is withdrawn by who offered it from wherever it is not settled', () => {
    for (const open of [offered, acknowledged, returned, accepted, reported])
      open.when(WithdrawReferral, reason, north).then(ReferralWithdrawn(reason));
    offered.when(WithdrawReferral, reason, south).rejected('NOT_THE_OFFERER');
    for (const end of [some(ReferralDeclined), some(ReferralClosed), some(ReferralWithdrawn)])
      offered.given([end], south).when(WithdrawReferral, reason, north).rejected('ALREADY_SETTLED');
  });

  it('is said to be overdue once its date has passed without an answer, once', () => {
    const dueBy = '2031-03-04T00:00:00.000Z';
    const late = by('north', { now: '2031-03-05T00:00:00.000Z' });
    const due = story().given([some(ReferralOffered, { to: 'agency-south', dueBy })], north);
    due.when(NoteReferralOverdue, {}, late).then(ReferralFellOverdue({ dueBy }));
    due.when(NoteReferralOverdue, {}, north).rejected('NOT_DUE');
    offered.when(NoteReferralOverdue, {}, late).rejected('NOT_DUE');
    due
      .given([some(ReferralAccepted)], south)
      .when(NoteReferralOverdue, {}, late)
      .rejected('NOT_DUE');
    due
      .given([ReferralFellOverdue({ dueBy })], north)
      .when(NoteReferralOverdue, {}, late)
      .rejected('NOT_DUE');
  });

  it('does not happen before what it follows', () => {
    const late = (who: string) => by(who, { happened: exactly('2031-06-01T00:00:00.000Z') });
    const since = (...events: readonly Event[]) => offered.given(events, late('south'));
    const [acked, back, done] = [
      some(ReferralAcknowledged),
      some(ReferralReturned),
      some(ReferralOutcomeReported),
    ];
    since(acked).when(AcceptReferral, { lead: 'Ines' }, south).rejected('BEFORE_WHAT_IT_FOLLOWS');
    since(acked).when(DeclineReferral, reason, south).rejected('BEFORE_WHAT_IT_FOLLOWS');
    since(acked).when(ReturnReferral, missing, south).rejected('BEFORE_WHAT_IT_FOLLOWS');
    since(acked).when(WithdrawReferral, reason, north).rejected('BEFORE_WHAT_IT_FOLLOWS');
    since(back).when(SupplementReferral, supplement, north).rejected('BEFORE_WHAT_IT_FOLLOWS');
    since(done).when(CloseReferral, assessment, north).rejected('BEFORE_WHAT_IT_FOLLOWS');
    since(back, some(ReferralSupplemented))
      .when(AcknowledgeReferral, {}, south)
      .rejected('BEFORE_WHAT_IT_FOLLOWS');
  });
});
