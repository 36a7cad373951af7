import { type Instant, type Moment, monthsAfter } from '@throughline/kernel';
import { monthsBetweenWatches, type Stage } from '@throughline/vocabulary';

type Held = { readonly stage: Stage; readonly happened: Moment };
type Noted = { readonly dueAt: Instant; readonly recordedAt: Instant };

const first = ({ latest }: Moment): Instant => monthsAfter(latest, monthsBetweenWatches);

const nextAfter = ({ dueAt, recordedAt }: Noted): Instant => {
  let due = dueAt;
  while (due <= recordedAt) due = monthsAfter(due, monthsBetweenWatches);
  return due;
};

/** When a group that is held dismantled is next to be watched; one that was noted late is not noted once for every date missed. */
export const watchDueOf = (held: Held | undefined, noted: Noted | undefined): Instant | undefined => {
  if (held?.stage !== 'DISMANTLED') return undefined;
  const [begins, next] = [first(held.happened), noted ? nextAfter(noted) : ''];
  return next > begins ? next : begins;
};
