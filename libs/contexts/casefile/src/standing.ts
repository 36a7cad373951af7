import { exactly, type Moment } from '@throughline/kernel';
import type { CaseKind, CaseStatus, CodeOf } from '@throughline/vocabulary';
import type { CaseEvent } from './case-events';

/** What a case is for, and where it stands. */
export type Standing = {
  readonly kind: CodeOf<typeof CaseKind>;
  readonly status: CodeOf<typeof CaseStatus>;
  /** When it came to stand where it does. */
  readonly since: Moment;
  /** The case that it is merged into. */
  readonly mergedInto: string | undefined;
  /** The agencies that may join though they have not yet. */
  readonly invited: readonly string[];
  /** The transfers by which it was taken over, each of which counts once. */
  readonly transfers: readonly string[];
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
export const unopened: Standing = {
  kind: 'INVESTIGATION',
  status: 'OPEN',
  since: exactly(''),
  mergedInto: undefined,
  invited: [],
  transfers: [],
};

export const standingAfter = (standing: Standing, event: CaseEvent): Standing => {
  const { happened: since } = event;
  switch (event.type) {
    case 'CaseOpened':
      return { ...unopened, kind: event.data.kind, since };
    case 'AgencyInvited':
      return { ...standing, invited: [...standing.invited, event.data.to] };
    case 'CaseJoined':
      return { ...standing, invited: without(standing.invited, event.agency) };
    case 'CaseTakenOver':
      return {
        ...standing,
        invited: without(standing.invited, event.data.to),
        transfers: [...standing.transfers, event.data.transfer],
      };
    case 'CaseClosed':
      return { ...standing, status: 'CLOSED', since };
    case 'CaseMerged':
      return { ...standing, status: 'MERGED', mergedInto: event.data.into, since };
    case 'CaseReopened':
    case 'CaseUnmerged':
      return { ...standing, status: 'OPEN', mergedInto: undefined, since };
    default:
      return standing;
  }
};

const without = (all: readonly string[], one: string): readonly string[] =>
  all.filter((other) => other !== one);
