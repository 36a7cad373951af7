import { by, sampleFields, some, story } from '@throughline/story';
import { ClaimMembership } from './claim-membership';
import { ClaimTie } from './claim-tie';
import { GroupIdentified, MembershipClaimed, TieClaimed } from './events';

const identified = story().given([some(GroupIdentified)], by('north'));

describe('claiming a membership', () => {
  const claim = sampleFields(ClaimMembership.fields);

  it('is for any agency', () =>
    identified.when(ClaimMembership, claim, by('south')).then(MembershipClaimed(claim)));

  it('may be claimed again, as every claim is one more voice', () =>
    identified
      .given([MembershipClaimed(claim)])
      .when(ClaimMembership, claim)
      .then(MembershipClaimed(claim)));

  it('is in a group on the record', () => story().when(ClaimMembership, claim).rejected('NOT_FOUND'));
});

describe('claiming a tie', () => {
  const claim = { ...sampleFields(ClaimTie.fields), to: 'entity-2' };

  it('joins two persons', () => identified.when(ClaimTie, claim, by('south')).then(TieClaimed(claim)));

  it('does not join a person with themselves', () =>
    identified.when(ClaimTie, { ...claim, to: claim.from }).rejected('TIE_TO_ONESELF'));

  it('is around a group on the record', () => story().when(ClaimTie, claim).rejected('NOT_FOUND'));
});
