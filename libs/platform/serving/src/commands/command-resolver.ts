import { Inject, type Type as Class } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { Args, Context as GraphqlContext, Mutation, Resolver } from '@nestjs/graphql';
import { camelCase, citationOf, Rejection } from '@throughline/kernel';
import { CircumstancesInput } from '../input/circumstances-input';
import type { CommandMessage, Door, Outcome, Served } from './door';
import type { Executor } from './executor';
import { namedClass } from '../schema/named-class';
import { type Officer, officerOf } from '../officer';
import type { Opaque } from '../opaque';
import { OutcomeUnion } from './outcome';
import { addMethod } from '../schema/resolver-method';
import { DOOR, EXECUTOR, OFFICERS, OPAQUE } from '../tokens';

/** What a request carries: its headers, and where it came from. */
export type RequestContext = {
  readonly req: {
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly socket: { readonly remoteAddress?: string | undefined };
  };
};

/** The handler of one command on the command bus. */
export const commandHandler = ({ command, message }: Served): Class => {
  const Handler = namedClass(
    `${command.name}Handler`,
    class {
      constructor(private readonly executor: Executor) {}

      execute({ issued }: CommandMessage) {
        return this.executor.execute(issued);
      }
    },
  );
  Inject(EXECUTOR)(Handler, undefined, 0);
  Reflect.defineMetadata('design:paramtypes', [Object], Handler);
  CommandHandler(message)(Handler);
  return Handler;
};

class Mutations {
  constructor(
    readonly door: Door,
    readonly opaque: Opaque,
    readonly officers: readonly Officer[],
  ) {}

  async submit(command: string, given: { input: unknown; circumstances: unknown }, { req }: RequestContext) {
    const officer = officerOf(
      { headers: req.headers, remoteAddress: req.socket.remoteAddress },
      this.officers,
    );
    return this.shown(await this.door.submit({ ...given, command, officer }));
  }

  private shown(outcome: Outcome) {
    if (outcome instanceof Rejection) return { code: outcome.code, because: outcome.because };
    const { id, position, recordedAt, repeated, contentHash, notices } = outcome;
    return {
      id,
      citation: citationOf(outcome),
      position: this.opaque.seal({ at: String(position) }),
      recordedAt,
      repeated,
      contentHash,
      notices,
    };
  }
}

/** The resolver of a context's mutations: one for each command. */
export const commandResolver = (name: string, all: readonly Served[]): Class => {
  const Mutating = namedClass(`${name}Mutations`, class extends Mutations {});
  [DOOR, OPAQUE, OFFICERS].forEach((token, index) => Inject(token)(Mutating, undefined, index));
  Reflect.defineMetadata('design:paramtypes', [Object, Object, Object], Mutating);
  for (const { command, input } of all) {
    addMethod(Mutating, {
      name: camelCase(command.name),
      run(this: Mutations, ...[given, circumstances, context]: [unknown, unknown, RequestContext]) {
        return this.submit(command.name, { input: given, circumstances }, context);
      },
      parameters: [
        { type: Object, decorate: Args('input', { type: () => input }) },
        { type: Object, decorate: Args('circumstances', { type: () => CircumstancesInput }) },
        { type: Object, decorate: GraphqlContext() },
      ],
      decorate: Mutation(() => OutcomeUnion, {
        nullable: true,
        description: `${command.says}\n\n${rejectionsOf(command)}`.trim(),
      }),
    });
  }
  Resolver()(Mutating);
  return Mutating;
};

const rejectionsOf = ({ aggregate, rejects }: Served['command']): string =>
  rejects.length === 0
    ? ''
    : `Rejected as:\n${rejects.map((code) => `- ${code}: ${aggregate.rejections[code]}`).join('\n')}`;
