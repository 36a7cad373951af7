import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { StoreKind } from '@throughline/event-store';
import { assertCost, type ReadContext, statusOf, whatIsReadOf } from '@throughline/serving';
import { aboutStore } from './about-store';
import { house } from './house';
import { refusesOverHttp } from './live/refuses-over-http';

/** Every answer says what kind of store it comes from. */
const saysWhichStore = (kind: StoreKind): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      singleResult.extensions = { ...singleResult.extensions, store: aboutStore(kind) };
    },
  }),
});

/** An operation is weighed with its variables, once it is known to be a valid one. */
const weighsCost: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request: { variables } }) => {
      if (operation) assertCost({ schema, document, operation, variables });
    },
  }),
};

const BEHIND =
  'These are being made anew, and stand still until they are: what was recorded since is not in this answer.';

/** A request waits only for what it reads, and is told where that stands still. */
const readsApart = (): ApolloServerPlugin<ReadContext> => {
  const whatIsRead = whatIsReadOf(house);
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, contextValue }) => {
        contextValue.read = { projections: whatIsRead.in(schema, document), behind: [] };
      },
      willSendResponse: async ({ response: { body }, contextValue }) => {
        const pictures = contextValue.read?.behind ?? [];
        if (body.kind !== 'single' || pictures.length === 0) return;
        body.singleResult.extensions = {
          ...body.singleResult.extensions,
          behind: { pictures, says: BEHIND },
        };
      },
    }),
  };
};

/** Where nothing was answered, the status says so, too. */
const saysStatus: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      const found = body.kind === 'single' ? statusOf(body.singleResult) : undefined;
      if (!found) return;
      http.status = found.status;
      if (found.retryAfter !== undefined) http.headers.set('retry-after', String(found.retryAfter));
    },
  }),
};

export const graphqlPlugins = (kind: StoreKind): ApolloServerPlugin[] => [
  ApolloServerPluginCacheControlDisabled(),
  refusesOverHttp,
  weighsCost,
  readsApart(),
  saysStatus,
  saysWhichStore(kind),
];
