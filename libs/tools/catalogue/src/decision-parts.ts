import { type Case, decide, type GeneralCode, Rejection } from '@throughline/kernel';
import type { Told } from '@throughline/story';

const without = (of: Case): Partial<Record<GeneralCode, Case>> => ({
  BASIS_REQUIRED: { ...of, act: { ...of.act, basis: [] } },
  OPTIONS_REQUIRED: { ...of, input: { ...of.input, options: [] } },
  REVIEW_DATE_REQUIRED: { ...of, input: { ...of.input, reviewBy: undefined } },
  REVIEW_IN_THE_PAST: { ...of, input: { ...of.input, reviewBy: of.act.now } },
});

/** Whether the story is of a decision that was taken. */
export const isDecision = ({ command: { aggregate }, answer }: Told): boolean =>
  !(answer instanceof Rejection) &&
  answer.some(({ event }) => aggregate.events.some(({ type, decision }) => decision && type === event.type));

/** A decision told again, each time without one part that every decision must have; of other stories nothing. */
export const withoutParts = (told: Told): readonly Told[] =>
  isDecision(told)
    ? Object.values(without(told.of)).map((of) => ({ ...told, of, answer: decide(told.command, of) }))
    : [];
