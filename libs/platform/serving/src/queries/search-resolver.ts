import { Inject, type Type as Class } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AnyProjection } from '@throughline/kernel';
import type { AtInput } from '../input/at-input';
import { connectionOf } from './connection-of';
import type { Edges } from '../schema/edges';
import { InvalidInput } from '../input/invalid-input';
import { checkFirst, pageParameters } from './list-resolver';
import { namedClass } from '../schema/named-class';
import { presentRow } from './present';
import type { Reading } from './reading';
import { addMethod } from '../schema/resolver-method';
import * as scalars from '../schema/scalars';
import { searchClasses } from '../schema/search-class';
import { matchesIn } from './search-page';
import { searchRule } from '../input/search-text';
import { enumValue } from '../input/sort-input';
import { normalText } from '../input/text-rules';
import { READING } from '../tokens';

const says =
  'Finds whatever is on the record by the words in its text, each of them the beginning of a word: with or without macrons, long vowels written once or twice, ʻokina or none. What came on the record last comes first.';

/** The resolver of the search through all text that projections declare to be searched. `undefined` where none does. */
export const searchResolver = (projections: readonly AnyProjection[], edges: Edges): Class | undefined => {
  const searched = projections.filter(({ serves, searches = [] }) => serves && searches.length > 0);
  if (searched.length === 0) return undefined;
  const Search = namedClass(
    'SearchQueries',
    class {
      constructor(readonly reading: Reading) {}
    },
  );
  Inject(READING)(Search, undefined, 0);
  Reflect.defineMetadata('design:paramtypes', [Object], Search);
  addSearch(Search, searched, edges);
  Resolver()(Search);
  return Search;
};

type Given = [string, string[] | null, number, string | null, AtInput | null, object];

const addSearch = (target: Class, searched: readonly AnyProjection[], edges: Edges): void => {
  const { connection, types } = searchClasses(searched, edges);
  const { first, after, at, within } = pageParameters;
  addMethod(target, {
    name: 'search',
    async run(this: { reading: Reading }, ...given: Given) {
      return search(this.reading, { searched, edges, given });
    },
    parameters: [
      { type: String, decorate: Args('text', { type: () => scalars.Line, description: 'The words.' }) },
      {
        type: Array,
        decorate: Args('types', {
          type: () => [types],
          nullable: true,
          description: 'Only these; all, where left out.',
        }),
      },
      first,
      after,
      at,
      within,
    ],
    decorate: Query(() => connection, { nullable: true, description: says }),
  });
};

type Searching = {
  readonly searched: readonly AnyProjection[];
  readonly edges: Edges;
  readonly given: Given;
};

const search = async (
  reading: Reading,
  { searched, edges, given: [text, types, first, after, at, within] }: Searching,
): Promise<object> => {
  const problem = searchRule(text);
  if (problem) throw new InvalidInput([{ path: 'text', must: problem }]);
  checkFirst(first);
  const wanted = searched.filter(({ name }) => types?.includes(enumValue(name)) ?? true);
  const { reader, hits, hasNext, cursorOf, total } = await reading.search({
    projections: wanted,
    text: normalText(text),
    first,
    after,
    at: at ?? {},
    within,
  });
  const found = hits.map(({ projection, row }) => ({
    node: {
      matched: matchesIn(projection, row.row, text),
      item: Object.assign(presentRow(projection, row, { reader, edges }), { __typename: projection.name }),
    },
    cursor: cursorOf(row.cursor),
  }));
  return connectionOf(found, { hasNext, after, total });
};
