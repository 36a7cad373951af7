import { by, some, story } from '@throughline/story';
import { AcceptReferral } from './accept-referral';
import { ReferralAccepted, ReferralDeclined, ReferralOffered } from './events';

const offered = story().given([some(ReferralOffered, { to: 'agency-south' })], by('north'));
const lead = { lead: 'Ines Tamahori' };

describe('accepting a referral', () => {
  it('names who leads', () => offered.when(AcceptReferral, lead, by('south')).then(ReferralAccepted(lead)));

  it('is for the addressee alone', () =>
    offered.when(AcceptReferral, lead, by('east')).rejected('NOT_THE_ADDRESSEE'));

  it('is not for what was never offered', () =>
    story().when(AcceptReferral, lead, by('south')).rejected('NOT_FOUND'));

  it('happens once', () =>
    offered
      .given([some(ReferralDeclined)], by('south'))
      .when(AcceptReferral, lead, by('south'))
      .rejected('NOT_OPEN'));
});
