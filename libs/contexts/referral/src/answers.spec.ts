import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { AcceptReferral } from './accept-referral';
import { DeclineReferral } from './decline-referral';
import { ReferralAccepted, ReferralDeclined, ReferralOffered, ReferralOutcomeReported } from './events';
import { ReportOutcome } from './report-outcome';

const offered = story().given([some(ReferralOffered, { to: 'agency-south' })], by('north'));
const accepted = offered.given([some(ReferralAccepted)], by('south'));

describe('declining a referral', () => {
  const reason = { reason: 'Outside our powers.' };

  it('says why', () => offered.when(DeclineReferral, reason, by('south')).then(ReferralDeclined(reason)));
  it('is for the addressee alone', () =>
    offered.when(DeclineReferral, reason, by('north')).rejected('NOT_THE_ADDRESSEE'));
  it('is too late once accepted', () =>
    accepted.when(DeclineReferral, reason, by('south')).rejected('NOT_OPEN'));
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
