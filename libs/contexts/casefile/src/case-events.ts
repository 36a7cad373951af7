import type { EventOf, Recorded } from '@throughline/kernel';
import { decisionEvents } from './decision-events';
import { standingEvents } from './standing-events';
import { workEvents } from './work-events';

export const caseEvents = [...standingEvents, ...workEvents, ...decisionEvents] as const;
export type CaseEvent = Recorded<EventOf<(typeof caseEvents)[number]>>;

/** Whether an event tells of a case that is an exercise. */
export const isOfExercise = (event: CaseEvent): boolean =>
  event.type === 'CaseOpened' ? event.data.kind === 'EXERCISE' : event.data.exercise;
