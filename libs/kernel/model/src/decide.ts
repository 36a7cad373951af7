import { Classification, rankOf } from '@throughline/vocabulary';
import type { Act, AnyCommand } from './aggregate';
import type { Marking } from './envelope';
import type { AnyEventType, Event } from './event';
import { generalRejection, Rejection } from './rejection';

/** An aggregate as loaded: its state, and how many events that state was folded from. */
export type Loaded = { readonly state: unknown; readonly length: number };

/** A decided event and the marking it is to be recorded under. */
export type Decided = { readonly event: Event; readonly marking: Marking };

/**
 * Decides a command: the rules that hold for every command first, then the command's own.
 * The input must have been validated, and the basis found to exist.
 */
export const decide = (
  command: AnyCommand,
  { input, loaded, act }: { readonly input: object; readonly loaded: Loaded; readonly act: Act },
): readonly Decided[] | Rejection => {
  if (command.opens && loaded.length > 0) return generalRejection('ALREADY_RECORDED');
  if (!command.opens && loaded.length === 0) return generalRejection('NOT_FOUND');
  const answer = command.decide(input, loaded.state, act);
  if (answer instanceof Rejection) return answer;
  const events = Array.isArray(answer) ? (answer as readonly Event[]) : [answer as Event];
  const types = events.map((event) => typeOf(command, event));
  if (types.some((type) => type.decision) && act.basis.length === 0)
    return generalRejection('BASIS_REQUIRED');
  const given = act.marking?.classification;
  if (
    given !== undefined &&
    types.some((type) => rankOf(Classification, given) < rankOf(Classification, type.marking))
  )
    return generalRejection('MARKING_TOO_LOW');
  return events.map((event, n) => ({ event, marking: { classification: given ?? types[n]!.marking } }));
};

const typeOf = ({ aggregate }: AnyCommand, event: Event): AnyEventType => {
  const type = aggregate.events.find((declared) => declared.type === event.type);
  if (!type) throw new Error(`${aggregate.name} answered with ${event.type}, which it does not declare`);
  return type;
};
