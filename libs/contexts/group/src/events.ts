import {
  boolean,
  code,
  count,
  decisionFields,
  event,
  type EventOf,
  group,
  id,
  line,
  listOf,
  prose,
  span,
} from '@throughline/kernel';
import {
  AreaOfFocus,
  DismantledLimb,
  GroupStage,
  InformationCredibility,
  MemberRole,
  OffenceType,
  SourceReliability,
  TieKind,
} from '@throughline/vocabulary';

export const GroupIdentified = event(
  'GroupIdentified',
  'An agency named a group that it suspects to be organised.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      name: line().says('What the group is called.'),
      aliases: listOf(line()).optional().says('Other names it goes by.'),
      offenceTypes: listOf(code(OffenceType)).says('The types of offending it is suspected of.'),
      areasOfFocus: listOf(code(AreaOfFocus)).says('Where it is met.'),
      description: prose().optional().says('What is known of it.'),
    },
  },
);

const claimFields = {
  during: span().says('From when until when it was so, as far as is known.'),
  reliability: code(SourceReliability),
  credibility: code(InformationCredibility),
  grounds: prose().says('What the claim rests on.'),
} as const;

export const MembershipClaimed = event(
  'MembershipClaimed',
  'An agency claimed that a person was in the group.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      person: id('Entity'),
      label: line().personal('suspect').says('The person, as the source names them.'),
      role: code(MemberRole),
      ...claimFields,
    },
  },
);

export const TieClaimed = event(
  'TieClaimed',
  'An agency claimed that something joined two persons around the group.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      from: id('Entity').says('One of the two; where it has a direction, the one it starts from.'),
      to: id('Entity').says('The other.'),
      kind: code(TieKind),
      directed: boolean().says('Whether it goes from the one to the other, and not both ways.'),
      strength: count().optional().says('How much of it there was, in the unit of strength.'),
      strengthUnit: line().optional().says('What strength counts: calls, transfers, meetings.'),
      ...claimFields,
    },
  },
);

const limbEvidence = group('LimbEvidence', {
  limb: code(DismantledLimb),
  evidence: prose().says('What shows that it is gone.'),
});

export const StageDeclared = event(
  'StageDeclared',
  'An agency decided which stage of its life the group is in.',
  {
    marking: 'IN_CONFIDENCE',
    decision: true,
    fields: {
      stage: code(GroupStage),
      limbs: listOf(limbEvidence)
        .optional()
        .says('The evidence for each limb, where it is declared dismantled.'),
      ...decisionFields,
    },
  },
);

export const StageAdopted = event(
  'StageAdopted',
  'An agency took over the stage that another had declared.',
  {
    marking: 'IN_CONFIDENCE',
    decision: true,
    fields: {
      declaration: count().says('The revision, in the record of this group, of the declaration adopted.'),
      stage: code(GroupStage),
      ...decisionFields,
    },
  },
);

export const groupEvents = [
  GroupIdentified,
  MembershipClaimed,
  TieClaimed,
  StageDeclared,
  StageAdopted,
] as const;
export type GroupEvent = EventOf<(typeof groupEvents)[number]>;
