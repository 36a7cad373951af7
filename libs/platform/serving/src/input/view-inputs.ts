import type { Type as Class } from '@nestjs/common';
import { Args } from '@nestjs/graphql';
import type { AnyProjection } from '@throughline/kernel';
import * as scalars from '../schema/scalars';
import { InvalidInput } from './invalid-input';
import type { ListInputs } from './list-inputs';
import { searchRule } from './search-text';
import { sortClass, type Sorted, sortedBy } from './sort-input';
import { normalText } from './text-rules';

type Given = Readonly<Record<string, unknown>>;
type Read = { readonly text: string | undefined; readonly sorted: Sorted | undefined };
type ViewInputs = Pick<ListInputs, 'parameters'> & {
  /** What was given for the parameters, in their order. Throws `InvalidInput` where it cannot be taken. */
  read(given: readonly unknown[]): Promise<Read>;
};

const shown = (argument: string, type: unknown, description?: string) => ({
  type: Object,
  decorate: Args(argument, {
    type: () => type as Class,
    nullable: true,
    ...(description ? { description } : {}),
  }),
});

/** What the rows of a view can be sorted and searched by, beside what the view itself is asked for. */
export const viewInputs = (projection: AnyProjection): ViewInputs => {
  const { searches = [] } = projection;
  const sort = sortClass(projection);
  const says = `Only those in whose ${searches.join(', ')} each of these words begins a word, with or without macrons.`;
  const inputs = [
    ...(sort ? [['sort', shown('sort', sort)] as const] : []),
    ...(searches.length > 0 ? [['text', shown('text', scalars.Line, says)] as const] : []),
  ];
  return {
    parameters: inputs.map(([, parameter]) => parameter),
    read: async (given) => {
      const named: Given = Object.fromEntries(inputs.map(([argument], index) => [argument, given[index]]));
      const sorted = await sortedBy(projection, named['sort'] as object | null | undefined);
      return { sorted, text: textIn(named['text'] as string | null | undefined) };
    },
  };
};

const textIn = (text: string | null | undefined): string | undefined => {
  if (text === undefined || text === null) return undefined;
  const problem = searchRule(text);
  if (problem) throw new InvalidInput([{ path: 'text', must: problem }]);
  return normalText(text);
};
