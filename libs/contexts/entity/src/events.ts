import { code, count, decisionFields, event, type EventOf, id, line, prose, span } from '@throughline/kernel';
import {
  EntityKind,
  EntityLinkKind,
  IdentifierScheme,
  InformationCredibility,
  LinkEnd,
  PersonStanding,
  SamenessVerdict,
  SourceReliability,
} from '@throughline/vocabulary';
import { personalText } from './personal-text';

const IDENTIFIER_LENGTH = 500;

export const EntityRegistered = event('EntityRegistered', 'An agency put a person or thing on the record.', {
  marking: 'IN_CONFIDENCE',
  fields: {
    kind: code(EntityKind),
    standing: code(PersonStanding)
      .optional()
      .says('As what the person is known whose life it is part of; things of nobody’s life have none.'),
    label: line().optional().says('What people call it, where it is part of nobody’s life.'),
    personal: personalText.optional().says('What people call it, where it is part of a person’s life.'),
  },
});

/** The floor of its marking is that of all its record, as what follows is marked no lower than what opened it. */
export const ProtectedEntityRegistered = event(
  'ProtectedEntityRegistered',
  'An agency put a victim or witness on the record, or something of their lives, apart from everybody else.',
  {
    marking: 'SENSITIVE',
    fields: {
      kind: code(EntityKind),
      standing: code(PersonStanding).says('As what the person is known whose life it is part of.'),
      personal: personalText.says('What people call it.'),
    },
  },
);

/** How far a claim can be relied on, and what it rests on. */
export const gradedFields = {
  reliability: code(SourceReliability),
  credibility: code(InformationCredibility),
  grounds: prose().says('What the claim rests on.'),
} as const;

export const IdentifierAdded = event(
  'IdentifierAdded',
  'An agency recorded a name or number by which a person or thing is told.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      scheme: code(IdentifierScheme),
      identifier: line(IDENTIFIER_LENGTH)
        .optional()
        .says('The name or number, where it is part of nobody’s life.'),
      personal: personalText.optional().says('The name or number, where it is part of a person’s life.'),
      during: span().optional().says('From when until when it was theirs, as far as is known.'),
      ...gradedFields,
    },
  },
);

export const IdentifierCorrected = event(
  'IdentifierCorrected',
  'The agency that recorded a name or number said what was wrong with it.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      added: count().says('The revision, in the record of this entity, at which it was added.'),
      wrong: prose(1_000).says('What was wrong with it; without naming anybody.'),
      identifier: line(IDENTIFIER_LENGTH)
        .optional()
        .says('What it reads instead, where it is part of nobody’s life.'),
      personal: personalText.optional().says('What it reads instead, where it is part of a person’s life.'),
    },
  },
);

export const SamenessJudged = event(
  'SamenessJudged',
  'An agency judged whether two entities are one and the same.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      other: id('Entity').says('The entity that this one is compared with.'),
      verdict: code(SamenessVerdict),
      rationale: prose().says('Why it was judged so.'),
      reliability: gradedFields.reliability,
      credibility: gradedFields.credibility,
    },
  },
);

export const EntityMerged = event(
  'EntityMerged',
  'An agency decided that the entity counts as another one, under which it is shown.',
  {
    marking: 'IN_CONFIDENCE',
    decision: true,
    fields: { into: id('Entity').says('The entity that it counts as from then on.'), ...decisionFields },
  },
);

export const EntityUnmerged = event(
  'EntityUnmerged',
  'An agency decided that the entity counts as itself again.',
  {
    marking: 'IN_CONFIDENCE',
    decision: true,
    fields: {
      merge: count().says('The revision, in the record of this entity, of the merge that is undone.'),
      into: id('Entity').says('The entity that it counted as until then.'),
      ...decisionFields,
    },
  },
);

export const EntitiesLinked = event(
  'EntitiesLinked',
  'An agency claimed that something joined two entities.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      to: id('Entity').says('The entity it is joined to.'),
      kind: code(EntityLinkKind),
      during: span().says('From when until when it was so, as far as is known.'),
      ...gradedFields,
    },
  },
);

export const EntityLinkEnded = event(
  'EntityLinkEnded',
  'The agency that had claimed what joined two entities said that it ended, or never was.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      link: count().says('The revision, in the record of this entity, of the link.'),
      end: code(LinkEnd),
      reason: prose(),
    },
  },
);

export const entityEvents = [
  EntityRegistered,
  ProtectedEntityRegistered,
  IdentifierAdded,
  IdentifierCorrected,
  SamenessJudged,
  EntityMerged,
  EntityUnmerged,
  EntitiesLinked,
  EntityLinkEnded,
] as const;
export type EntityEvent = EventOf<(typeof entityEvents)[number]>;
