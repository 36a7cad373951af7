import type { Envelope } from './envelope';
import { type Fields, group, listOf, prose } from './field';
import { type Instant, mayHaveComeBy, type Moment } from './moment';
import { citedBy, citedFields } from './told';

/** A field for the steps of a row: what each says anew of where the thing stands, who made it, and why. */
export const stepsOf = <const F extends Fields>(name: string, stand: F, why: string) =>
  listOf(group(name, { ...stand, ...citedFields, says: prose().optional().says(why) })).says(
    'How it came to where it stands, in the order recorded.',
  );

/** Where a thing stands from an event on, and how it came there: the steps so far, and the one that the event makes. Why it does is told of the step alone. */
export const stepped = <
  Step,
  const Stand extends { readonly status: string; readonly says?: string | undefined },
>(
  { steps }: { readonly steps: readonly Step[] },
  event: Envelope,
  stand: Stand,
) => {
  const { says: _, ...stands } = stand;
  return { ...stands, steps: [...steps, { ...stand, ...citedBy(event) }] };
};

type Stepped<Name extends string> = {
  readonly steps: readonly ({ readonly happened: Moment } & { readonly [N in Name]?: unknown })[];
};

/** Restates a row that steps make, as far as it had come by an instant: give the fields that each step says anew. */
export const steppedUntil =
  <const Name extends string>(...names: readonly Name[]) =>
  <Row extends Stepped<Name>>(row: Row, at: Instant): Row => {
    const steps = row.steps.filter(({ happened }) => mayHaveComeBy(happened, at));
    const last = steps.at(-1);
    const stood = last && Object.fromEntries(names.map((name) => [name, last[name]]));
    return { ...row, ...stood, steps };
  };
