import type { Type as Class } from '@nestjs/common';
import { Args } from '@nestjs/graphql';
import type { AnyProjection } from '@throughline/kernel';
import { checkedFilter, type Filtered, filterClass } from './filter-input';
import { sortClass, type Sorted, sortedBy } from './sort-input';

export type ListInputs = {
  readonly parameters: readonly { readonly type: unknown; readonly decorate: ParameterDecorator }[];
  /** What was given for the parameters, in their order. Throws `InvalidInput` where it cannot be taken. */
  read(given: readonly unknown[]): Promise<Filtered & { readonly sorted: Sorted | undefined }>;
};

/** What a list of a projection's rows can be filtered and sorted by, as parameters of a method. */
export const listInputs = (projection: AnyProjection): ListInputs => {
  const inputs = Object.entries({ filter: filterClass(projection), sort: sortClass(projection) }).filter(
    (input): input is [string, Class] => input[1] !== undefined,
  );
  return {
    parameters: inputs.map(([argument, type]) => ({
      type: Object,
      decorate: Args(argument, { type: () => type, nullable: true }),
    })),
    read: async (given) => {
      const named = Object.fromEntries(inputs.map(([argument], index) => [argument, given[index]]));
      const { filter, sort } = named as Record<string, object | null | undefined>;
      const filtered = await checkedFilter(projection, filter);
      return { ...filtered, sorted: await sortedBy(projection, sort) };
    },
  };
};
