import { ID, InterfaceType } from '@nestjs/graphql';
import { outputField } from './object-class';

/** The interface of every object that an id leads to. */
export class Node {}
outputField(Node, 'id', { type: ID });
InterfaceType('Node', {
  description: 'Anything that an id leads to.',
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
})(Node);
