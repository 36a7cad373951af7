import { by, sampleFields, some, story } from '@throughline/story';
import { MapBusinessStep } from './business/map-business-step';
import { UnmapBusinessStep } from './business/unmap-business-step';
import { BusinessStepMapped, GroupIdentified, MembershipClaimed, TieClaimed } from './events';
import { ClaimMembership } from './membership/claim-membership';
import { EndMembership } from './membership/end-membership';
import { ReviewMembership } from './membership/review-membership';
import { ClaimTie } from './tie/claim-tie';
import { EndTie } from './tie/end-tie';

const claimed = story().given(
  [
    some(GroupIdentified),
    some(MembershipClaimed, { person: 'entity-7', role: 'ASSOCIATE' }),
    some(TieClaimed, { from: 'entity-7', to: 'entity-8' }),
    some(BusinessStepMapped, { servedBy: 'entity-7', step: 'FINANCE' }),
  ],
  by('north'),
);
const end = { end: 'ERROR', reason: 'It was another.' } as const;
const commands = [
  [ClaimMembership, { ...sampleFields(ClaimMembership.fields), person: 'entity-7', role: 'PRINCIPAL' }],
  [ReviewMembership, { ...sampleFields(ReviewMembership.fields), claim: 1, finding: 'TO_BE_ENDED' }],
  [EndMembership, { ...end, claim: 1 }],
  [ClaimTie, { ...sampleFields(ClaimTie.fields), from: 'entity-7', to: 'entity-9' }],
  [EndTie, { ...end, claim: 2 }],
  [MapBusinessStep, { ...sampleFields(MapBusinessStep.fields), servedBy: 'entity-7', step: 'TRANSPORT' }],
  [UnmapBusinessStep, { ...end, claim: 3 }],
] as const;

describe.each(commands.map(([command, input]) => [command.name, command, input] as const))(
  '%s by an officer who declared an interest',
  (_, command, input) => {
    it.each([
      ['the group', 'subject-1'],
      ['somebody of whom that is said', 'entity-7'],
    ])('in %s is refused', (__, to) =>
      claimed
        .when(
          command as typeof EndMembership,
          input as never,
          by('north', { interests: new Map([[to, 'agency-north@4']]) }),
        )
        .rejected('CONFLICT_DECLARED'),
    );
  },
);
