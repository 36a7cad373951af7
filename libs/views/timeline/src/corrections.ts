import type { Recorded } from '@throughline/kernel';

/** What an event says that a later one may put right. */
type Statement = 'grade';

const stated: Readonly<Record<string, Statement>> = { DetectionGraded: 'grade', DetectionRegraded: 'grade' };

/** What an event states, where a later event of the same stream may put that right. */
export const statementOf = ({ type }: Recorded): Statement | undefined => stated[type];

/** Which earlier events of its own stream an event puts right: single revisions, and all that state the same. */
type Correction = { readonly revisions: (event: Recorded) => readonly number[]; readonly states?: Statement };

/**
 * The events that put others right. One that names what it corrects by its revision answers with it:
 * `EntryCorrected: { revisions: ({ data }) => [data.entry] }`; a withdrawal is of the opening, `[0]`.
 */
const corrections: Readonly<Record<string, Correction>> = {
  DetectionRegraded: { revisions: () => [0], states: 'grade' },
};

/** How far back a statement of the same kind is looked for. */
const MOST = 200;

/** Every revision that an event may put right. */
export const mayCorrect = (event: Recorded): readonly number[] => {
  const correction = corrections[event.type];
  if (!correction) return [];
  const first = Math.max(0, event.revision - MOST);
  const earlier = Array.from({ length: event.revision - first }, (_, n) => first + n);
  return [...correction.revisions(event), ...(correction.states ? earlier : [])];
};

/** Whether an event puts a revision of its stream right, given what that states. */
export const doesCorrect = (event: Recorded, revision: number, states: string | undefined): boolean => {
  const correction = corrections[event.type];
  if (!correction || revision >= event.revision) return false;
  return (
    correction.revisions(event).includes(revision) || (states !== undefined && states === correction.states)
  );
};
