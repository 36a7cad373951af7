import { onDemand } from './present';

type Connected = { readonly node: object; readonly cursor: string };
type Pages = {
  readonly hasNext: boolean;
  readonly after: string | null | undefined;
  readonly total: () => unknown;
};

/** A page as a Relay connection; all that match are counted only where a query asks for it. */
export const connectionOf = (edges: readonly Connected[], { hasNext, after, total }: Pages): object => {
  const connection = {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: hasNext,
      hasPreviousPage: Boolean(after),
      get startCursor() {
        return edges[0]?.cursor;
      },
      get endCursor() {
        return edges.at(-1)?.cursor;
      },
    },
  };
  onDemand(connection, 'totalCount', total);
  return connection;
};
