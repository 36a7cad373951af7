import {
  type Instant,
  mayHaveComeBy,
  type Moment,
  code,
  type Event,
  group,
  prose,
  type Recorded,
  type Span,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { ClaimEnd } from '@throughline/vocabulary';

/** What is said of a claim that does not hold any more. */
export const claimEndedFields = {
  end: code(ClaimEnd),
  reason: prose().says('What shows it.'),
} as const;

export const claimEnding = group('ClaimEnding', { ...claimEndedFields, ...toldFields });

type Ended = Event<string, Pick<(typeof claimEnding)['_type'], 'end' | 'reason'>>;
type Row = { readonly during: Span };

/** The row of a claim that ended when the event happened. */
export const endedClaim = <R extends Row>(row: R | undefined, event: Recorded<Ended>) => {
  const { end, reason } = event.data;
  return (
    row && {
      ...row,
      during: { ...row.during, to: event.happened },
      end,
      ending: { end, reason, ...toldBy(event) },
    }
  );
};

type Ending = { readonly end: string; readonly happened: Moment };

/** The row at a date: what was claimed in error never was, and what ended later had no end yet. */
export const claimedAt = <
  R extends Row & { readonly end?: string | undefined; readonly ending?: Ending | undefined },
>(
  row: R,
  at: Instant,
): R | undefined => {
  if (!row.ending) return row;
  if (row.ending.end === 'ERROR') return undefined;
  if (mayHaveComeBy(row.ending.happened, at)) return row;
  return { ...row, during: { from: row.during.from }, end: undefined, ending: undefined };
};
