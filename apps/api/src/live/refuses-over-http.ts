import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** What is live does not fit into one answer. */
export const refusesOverHttp: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== 'subscription') return;
      throw new GraphQLError(
        'Subscriptions are had over a WebSocket, by the subprotocol graphql-transport-ws.',
        {
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        },
      );
    },
  }),
};
