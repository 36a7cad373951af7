import { ConflictOfInterestWithdrawn } from '@throughline/agency';
import { CaseSubjectDropped, EffortCancelled, EntryCorrected } from '@throughline/casefile';
import {
  DetectionCorrected,
  DetectionGraded,
  DetectionRegraded,
  DetectionUnlinked,
  DetectionWithdrawn,
} from '@throughline/detection';
import { YieldCorrected } from '@throughline/disruption';
import { EntityLinkEnded, EntityUnmerged, IdentifierCorrected } from '@throughline/entity';
import {
  BusinessStepUnmapped,
  GroupUnmerged,
  GroupUnsplit,
  MembershipEnded,
  SuccessionEnded,
  TieEnded,
} from '@throughline/group';
import type { AnyEventType, EventOf, Recorded } from '@throughline/kernel';

/** What an event says that a later one may put right. */
type Statement = 'grade';

const stated: Readonly<Record<string, Statement>> = {
  [DetectionGraded.type]: 'grade',
  [DetectionRegraded.type]: 'grade',
};

/** What an event states, where a later event of the same stream may put that right. */
export const statementOf = ({ type }: Recorded): Statement | undefined => stated[type];

/** Which earlier events of its own stream an event puts right: single revisions, and all that state the same. */
type Correction = { readonly revisions: (event: Recorded) => readonly number[]; readonly states?: Statement };

/** An event that puts others right, by which of their revisions. */
const correcting = <T extends AnyEventType>(
  type: T,
  revisions: (data: EventOf<T>['data']) => readonly number[],
  states?: Statement,
): readonly [string, Correction] => [
  type.type,
  { revisions: ({ data }) => revisions(data as EventOf<T>['data']), ...(states ? { states } : {}) },
];

/** A withdrawal is of the opening. */
const opening = () => [0];
/** What came to its end was right until then; what was claimed in error never was. */
const inError = (end: string, revision: number) => (end === 'ERROR' || end === 'IN_ERROR' ? [revision] : []);

/** The events that put others right. */
const corrections: ReadonlyMap<string, Correction> = new Map([
  correcting(DetectionRegraded, opening, 'grade'),
  correcting(DetectionCorrected, opening),
  correcting(DetectionWithdrawn, opening),
  correcting(DetectionUnlinked, ({ link }) => [link]),
  correcting(IdentifierCorrected, ({ added }) => [added]),
  correcting(EntityUnmerged, ({ merge }) => [merge]),
  correcting(EntityLinkEnded, ({ end, link }) => inError(end, link)),
  correcting(EntryCorrected, ({ entry }) => [entry]),
  correcting(CaseSubjectDropped, ({ added }) => [added]),
  correcting(EffortCancelled, opening),
  correcting(YieldCorrected, ({ corrects }) => [corrects]),
  correcting(ConflictOfInterestWithdrawn, ({ conflict }) => [conflict]),
  correcting(MembershipEnded, ({ end, claim }) => inError(end, claim)),
  correcting(TieEnded, ({ end, claim }) => inError(end, claim)),
  correcting(BusinessStepUnmapped, ({ end, claim }) => inError(end, claim)),
  correcting(GroupUnmerged, ({ merge }) => [merge]),
  correcting(GroupUnsplit, ({ split }) => [split]),
  correcting(SuccessionEnded, ({ succession }) => [succession]),
]);

/** How far back a statement of the same kind is looked for. */
const MOST = 200;

/** Every revision that an event may put right. */
export const mayCorrect = (event: Recorded): readonly number[] => {
  const correction = corrections.get(event.type);
  if (!correction) return [];
  const first = Math.max(0, event.revision - MOST);
  const earlier = Array.from({ length: event.revision - first }, (_, n) => first + n);
  return [...correction.revisions(event), ...(correction.states ? earlier : [])];
};

/** Whether an event puts a revision of its stream right, given what that states. */
export const doesCorrect = (event: Recorded, revision: number, states: string | undefined): boolean => {
  const correction = corrections.get(event.type);
  if (!correction || revision >= event.revision) return false;
  return (
    correction.revisions(event).includes(revision) || (states !== undefined && states === correction.states)
  );
};
