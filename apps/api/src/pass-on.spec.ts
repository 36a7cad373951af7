import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Controller, Get, type INestApplication, Module, NotFoundException } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { GraphQLModule, Query, Resolver } from '@nestjs/graphql';
import { answerError } from '@throughline/serving';
import { PassOn } from './pass-on';

@Resolver()
class Breaking {
  @Query(() => String)
  broken(): string {
    throw new Error('a fault within');
  }
}

@Controller()
class Door {
  @Get('missing')
  missing(): never {
    throw new NotFoundException('There is nothing here.');
  }

  @Get('broken')
  broken(): never {
    throw new Error('a fault within');
  }
}

/** Everything that is told of faults, by whomever. */
const told: string[] = [];
const tell = (...parts: readonly unknown[]): void => void told.push(parts.map(String).join(' '));
const logger = { log: () => undefined, error: tell, warn: tell };

const opened: INestApplication[] = [];
const open = async (filters: readonly object[]): Promise<string> => {
  class ApiModule {}
  Module({
    imports: [
      GraphQLModule.forRoot<ApolloDriverConfig>({
        driver: ApolloDriver,
        autoSchemaFile: true,
        formatError: answerError({ outage: tell, fault: tell }),
      }),
    ],
    controllers: [Door],
    providers: [Breaking, ...(filters as [])],
  })(ApiModule);
  const app = await NestFactory.create(ApiModule, { logger });
  opened.push(app);
  await app.listen(0, '127.0.0.1');
  return (await app.getUrl()).replace('[::1]', '127.0.0.1');
};
beforeEach(() => void told.splice(0));
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
});

const passOn = { provide: APP_FILTER, useClass: PassOn };
const ask = async (url: string) => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ broken }' });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  return ((await response.json()) as { errors: readonly { extensions: { code: string } }[] }).errors;
};

describe('a fault in a resolver', () => {
  it('is told once, and answered as every fault is', async () => {
    const errors = await ask(await open([passOn]));
    expect(errors).toMatchObject([{ extensions: { code: 'FAULT', correlation: expect.any(String) } }]);
    expect(told).toEqual([expect.stringMatching(/^fault \S+ Error: a fault within$/)]);
  });

  it('would be told twice if nothing passed it on, which proves the experiment', async () => {
    await ask(await open([]));
    expect(told).toHaveLength(2);
  });
});

describe('what is no GraphQL', () => {
  it('is answered the usual way, and told where it is a fault', async () => {
    const url = await open([passOn]);
    const statusOf = async (path: string) => (await fetch(`${url}/${path}`)).status;
    expect([await statusOf('missing'), told.length]).toEqual([404, 0]);
    expect([await statusOf('broken'), told.length]).toEqual([500, 1]);
  });
});
