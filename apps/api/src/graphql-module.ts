import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { StoreKind } from '@throughline/event-store';
import { answerError, limits, type RequestContext } from '@throughline/serving';
import { graphqlPlugins } from './graphql-plugins';
import { logFault, logNamedFault } from './log-fault';

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
    persistedQueries: false,
    // Where nothing was answered, `graphqlPlugins` says so by the status.
    preserveHttpStatusForExecutionErrors: false,
    parseOptions: { maxTokens: limits.tokens.most },
    context: ({ req }: RequestContext) => ({ req }),
    formatError: answerError({ outage: logFault, fault: logNamedFault }),
    plugins: graphqlPlugins(kind),
  } as ApolloDriverConfig);
