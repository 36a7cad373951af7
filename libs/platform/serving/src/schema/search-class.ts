import type { Type as Class } from '@nestjs/common';
import { createUnionType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type AnyProjection, sentenceCase } from '@throughline/kernel';
import { connectionClass } from './connection-class';
import type { Edges } from './edges';
import { outputField } from './object-class';
import { rowClass } from './row-class';
import * as scalars from './scalars';
import { enumValue } from '../input/sort-input';

export class SearchMatch {}
outputField(SearchMatch, 'field', { type: scalars.Line, says: 'In which field the words were found.' });
outputField(SearchMatch, 'text', { type: scalars.Prose, says: 'What stands there, as recorded.' });
ObjectType({ description: 'A text in which words were found.' })(SearchMatch);

export class SearchHit {}
outputField(SearchHit, 'matched', {
  type: [SearchMatch],
  says: 'Every text of it in which a word was found.',
});
ObjectType({ description: 'Something that was found by its words.' })(SearchHit);

type Made = { readonly connection: Class; readonly types: object };

const made = new Map<string, Made>();

/** The type of what is found, which is one of those that are searched, and the enum of those. One of each for the same types. */
export const searchClasses = (searched: readonly AnyProjection[], edges: Edges): Made => {
  const names = searched.map(({ name }) => name).join();
  const known = made.get(names) ?? { connection: connectionTo(searched, edges), types: typesOf(searched) };
  made.set(names, known);
  return known;
};

const connectionTo = (searched: readonly AnyProjection[], edges: Edges): Class => {
  const Searchable = createUnionType({
    name: 'Searchable',
    description: 'Whatever can be found by its words.',
    types: () => searched.map((projection) => rowClass(projection, edges)),
    resolveType: ({ __typename }: { __typename: string }) => __typename,
  });
  outputField(SearchHit, 'item', { type: Searchable, says: 'What was found, as at the same moment.' });
  return connectionClass('SearchHit', SearchHit);
};

const typesOf = (searched: readonly AnyProjection[]): object => {
  const SearchType = Object.fromEntries(searched.map(({ name }) => [enumValue(name), enumValue(name)]));
  registerEnumType(SearchType, {
    name: 'SearchType',
    description: 'What can be searched.',
    valuesMap: Object.fromEntries(
      searched.map(({ name, says }) => [enumValue(name), { description: `${sentenceCase(name)}: ${says}` }]),
    ),
  });
  return SearchType;
};
