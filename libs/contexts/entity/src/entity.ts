import { entityStanding } from '@throughline/facts';
import { aggregate, type EventOf, type Moment, never, published, type Recorded } from '@throughline/kernel';
import type {
  CodeOf,
  EntityKind,
  EntityLinkKind,
  IdentifierScheme,
  PersonStanding,
} from '@throughline/vocabulary';
import { type EntityEvent, entityEvents, type EntityRegistered } from './events';
import { changedAt, gradedAt, type Grades } from './grades';
import { entityJudgements, type Judgement } from './judgement';
import { isProtected } from './personal-text';
import { entityRejections } from './rejections';

type Identifier = { readonly agency: string; readonly scheme: CodeOf<typeof IdentifierScheme> };

type Link = {
  readonly revision: number;
  readonly agency: string;
  readonly to: string;
  readonly kind: CodeOf<typeof EntityLinkKind>;
  readonly since: Moment;
  readonly state: 'OPEN' | 'ENDED' | 'IN_ERROR';
};

/** A merge: into what, by which agency, since when, and the revision that made it. */
type Merged = {
  readonly into: string;
  readonly by: string;
  readonly since: Moment;
  readonly revision: number;
};

/** What must be known of an entity to decide on it. */
export type EntityState = {
  readonly owner: string;
  readonly kind: CodeOf<typeof EntityKind>;
  readonly standing: CodeOf<typeof PersonStanding> | undefined;
  /** By the revision at which each was added. */
  readonly identifiers: Readonly<Record<number, Identifier>>;
  readonly judgements: readonly Judgement[];
  readonly links: readonly Link[];
  /** The merge in force. */
  readonly merged: Merged | undefined;
  readonly grades: Grades;
};

const none: EntityState = {
  owner: '',
  kind: 'PERSON',
  standing: undefined,
  identifiers: {},
  judgements: [],
  links: [],
  merged: undefined,
  grades: {},
};

type Of<T extends EntityEvent['type']> = Recorded<Extract<EntityEvent, { type: T }>>;

const evolve = (state: EntityState, event: Recorded<EntityEvent>): EntityState => {
  const { agency, revision, happened: since } = event;
  switch (event.type) {
    case 'EntityRegistered':
    case 'ProtectedEntityRegistered':
      return registered(state, agency, event.data);
    case 'IdentifierAdded':
      return identified(gradedAt(state, event), event);
    case 'IdentifierCorrected':
      return corrected(state, event);
    case 'SamenessJudged':
      return { ...gradedAt(state, event), judgements: [...state.judgements, judgementOf(event)] };
    case 'EntityMerged':
      return { ...state, merged: { into: event.data.into, by: agency, since, revision } };
    case 'EntityUnmerged':
      return { ...state, merged: undefined };
    case 'EntitiesLinked':
      return { ...gradedAt(state, event), links: [...state.links, linkOf(event)] };
    case 'EntityLinkEnded':
      return ended(state, event);
    default:
      return never(event);
  }
};

const registered = (
  state: EntityState,
  owner: string,
  { kind, standing }: Pick<EventOf<typeof EntityRegistered>['data'], 'kind' | 'standing'>,
): EntityState => ({ ...state, owner, kind, standing });

const identified = (
  state: EntityState,
  { revision, agency, data: { scheme } }: Of<'IdentifierAdded'>,
): EntityState => ({ ...state, identifiers: { ...state.identifiers, [revision]: { agency, scheme } } });

const judgementOf = ({ stream, revision, agency, recordedAt, data }: Of<'SamenessJudged'>): Judgement => ({
  stream,
  revision,
  agency,
  recordedAt,
  other: data.other,
  verdict: data.verdict,
});

const linkOf = ({ revision, agency, data }: Of<'EntitiesLinked'>): Link => ({
  revision,
  agency,
  to: data.to,
  kind: data.kind,
  since: data.during.from,
  state: data.during.to ? 'ENDED' : 'OPEN',
});

const corrected = (state: EntityState, event: Of<'IdentifierCorrected'>): EntityState => {
  const { added: revision, identifier, personal } = event.data;
  return changedAt(state, event, { revision, withdrawn: !identifier && !personal });
};

const ended = (state: EntityState, event: Of<'EntityLinkEnded'>): EntityState => {
  const { link: revision, end } = event.data;
  const withdrawn = end === 'IN_ERROR';
  return {
    ...(withdrawn ? changedAt(state, event, { revision, withdrawn }) : state),
    links: state.links.map((one) =>
      one.revision === revision ? { ...one, state: withdrawn ? 'IN_ERROR' : 'ENDED' } : one,
    ),
  };
};

export const entity = aggregate('Entity', {
  says: 'A person or thing, identified once: by what it is told, what it is joined to, and what it is the same as.',
  events: entityEvents,
  initial: none,
  evolve,
  rejections: entityRejections,
  publishes: [
    published(entityStanding, ({ owner, kind, standing, merged }: EntityState) => ({
      owner,
      partners: [],
      kind,
      mergedInto: merged?.into,
      protected: isProtected(standing),
    })),
    published(entityJudgements, ({ judgements }: EntityState) => judgements),
  ],
  isExercise: () => false,
  mergedInto: ({ merged }) => merged?.into,
  gradingOf: ({ grades }, revision) => grades[revision],
});
