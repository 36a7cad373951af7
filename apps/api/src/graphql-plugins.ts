import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { StoreKind } from '@throughline/event-store';
import { assertCost, statusOf } from '@throughline/serving';
import { aboutStore } from './about-store';
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
  saysStatus,
  saysWhichStore(kind),
];
