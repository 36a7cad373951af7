import { Inject, type Type as Class } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { BackEdge } from './back-edges';
import { connectionClass } from '../schema/connection-class';
import { connectionOf } from './connection-of';
import type { Edges } from '../schema/edges';
import { listInputs } from '../input/list-inputs';
import { checkFirst, inOrder, pageParameters } from './list-resolver';
import { namedClass } from '../schema/named-class';
import { presentRow, rowShownAs } from './present';
import type { Reading } from './reading';
import { addMethod } from '../schema/resolver-method';
import { rowClass } from '../schema/row-class';
import { READING } from '../tokens';

type Lists = { readonly reading: Reading };
type Given = readonly [object, number, string | null | undefined, string, ...unknown[]];

/** The resolver of the lists that lead back to one kind of thing, as fields of it. */
export const backEdgeResolver = (backEdges: readonly BackEdge[], edges: Edges): Class => {
  const { of } = backEdges[0]!;
  const Back = namedClass(
    `${of}BackEdges`,
    class {
      constructor(readonly reading: Reading) {}
    },
  );
  Inject(READING)(Back, undefined, 0);
  Reflect.defineMetadata('design:paramtypes', [Object], Back);
  for (const backEdge of backEdges) addList(Back, backEdge, edges);
  Resolver(() => edges.get(of)!.type())(Back);
  return Back;
};

const addList = (target: Class, { projection, field, name }: BackEdge, edges: Edges): void => {
  const { first, after, order } = pageParameters;
  const inputs = listInputs(projection);
  const connection = connectionClass(projection.name, rowClass(projection, edges));
  addMethod(target, {
    name,
    async run(this: Lists, ...[parent, first, after, order, ...given]: Given) {
      checkFirst(first);
      const { where, text, sorted = inOrder(order) } = await inputs.read(given);
      const { key, reader } = rowShownAs(parent);
      const list = [name, field, key, where, text];
      const asked = { projection, field, owner: key, list, where, text, ...sorted, first, after };
      const { page, cursorOf, total, reader: from } = await this.reading.pageBack(asked, reader);
      const items = page.rows.map((row) => ({
        node: presentRow(projection, row, { reader: from, edges }),
        cursor: cursorOf(row.cursor),
      }));
      return connectionOf(items, { hasNext: page.hasNext, after, total });
    },
    parameters: [{ type: Object, decorate: Parent() }, ...[first, after, order], ...inputs.parameters],
    decorate: ResolveField(name, () => connection, {
      description: `${projection.says} Those whose ${field} is this, as at the same moment.`,
    }),
  });
};
