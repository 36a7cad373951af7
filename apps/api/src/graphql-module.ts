import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { StoreKind } from '@throughline/event-store';
import { answerError, type RequestContext } from '@throughline/serving';
import { aboutStore } from './about-store';
import { logFault, logNamedFault } from './log-fault';

/** More than any query of ours needs, and few enough that a hostile one is refused before it is looked at. */
const MOST_TOKENS = 10_000;

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

/** GraphQL over HTTP. Mutations by GET, batches and requests that a web page could forge are refused. */
export const graphqlModule = (kind: StoreKind): DynamicModule =>
  GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    playground: false,
    graphiql: false,
    introspection: kind === 'demonstration',
    hideSchemaDetailsFromClientErrors: kind !== 'demonstration',
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    context: ({ req }: RequestContext) => ({ req }),
    formatError: answerError({ outage: logFault, fault: logNamedFault }),
    plugins: [saysWhichStore(kind)],
  } as ApolloDriverConfig);
