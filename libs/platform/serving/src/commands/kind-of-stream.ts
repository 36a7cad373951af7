import { type AnyAggregate, idPrefix } from '@throughline/kernel';

/** Tells of which kind a stream is by what its name begins with: the longest first, as one may begin with another. */
export const kindOfStream = (
  aggregates: ReadonlyMap<string, AnyAggregate>,
): ((stream: string) => AnyAggregate | undefined) => {
  const byPrefix = [...aggregates.values()]
    .map((one) => [idPrefix(one.name), one] as const)
    .sort(([one], [other]) => other.length - one.length);
  return (stream) => byPrefix.find(([prefix]) => stream.startsWith(prefix))?.[1];
};
