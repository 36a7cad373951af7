import { span } from './field';
import type { Moment, Span } from './moment';

/** The argument of a view that is asked about a period. */
export const periodArg = span()
  .optional()
  .says(
    'Only of this period, both ends included. An uncertain moment counts where it may begin; all, where left out.',
  );

/** Whether a moment counts into a period: by when it may begin, so that it counts into one of several that adjoin. */
export const fallsIn = ({ earliest }: Pick<Moment, 'earliest'>, period: Span | undefined): boolean =>
  period === undefined ||
  (period.from.earliest <= earliest && (period.to === undefined || earliest <= period.to.latest));
