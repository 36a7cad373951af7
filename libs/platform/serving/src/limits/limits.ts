import { GraphQLError } from 'graphql';

type Limit = { readonly most: number; readonly of: string; readonly instead: string };

const limit = (most: number, of: string, instead: string): Limit => ({ most, of, instead });

/** How many objects a page of a list may hold. */
export const MOST_ON_A_PAGE = 200;

/** What one query may ask for: more than any screen needs, and little enough that a hostile one is refused before it costs anything. */
export const limits = {
  tokens: limit(10_000, 'tokens', 'Give what is long in variables, or ask in several queries.'),
  depth: limit(16, 'levels of nesting', 'Start further down with node(id), or ask in several queries.'),
  rootFields: limit(20, 'fields at its root', 'Ask in several queries.'),
  aliases: limit(50, 'aliases', 'Ask in several queries.'),
  selections: limit(500, 'fields and fragments', 'Ask in several queries.'),
  directives: limit(50, 'directives', 'Leave out what is not wanted instead.'),
  definitions: limit(50, 'operations and fragments defined', 'Ask in several queries.'),
  cost: limit(
    60_000,
    'values in its answer, counting every list as long as it may get',
    'Ask for shorter pages, fewer fields, or in several queries.',
  ),
} as const;

export type LimitName = keyof typeof limits;

/** A query that asks for more than is answered at once. Nothing of it was carried out. */
export class QueryTooLarge extends GraphQLError {
  constructor(name: LimitName, asked?: number) {
    const { most, of, instead } = limits[name];
    const told = asked === undefined ? `more than ${grouped(most)}` : grouped(asked);
    super(`The query has ${told} ${of}; at most ${grouped(most)} are answered. ${instead}`, {
      extensions: {
        code: 'QUERY_TOO_LARGE',
        limit: name,
        most,
        ...(asked === undefined ? {} : { asked }),
        http: { status: 400 },
      },
    });
  }
}

/** @throws QueryTooLarge */
export const assertWithin = (name: LimitName, asked: number): void => {
  if (asked > limits[name].most) throw new QueryTooLarge(name, Math.min(asked, Number.MAX_SAFE_INTEGER));
};

const grouped = (value: number): string => value.toLocaleString('en');
