import type { Type as Class } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { type AnyCommand, camelCase, type Fields, id, type Instant, Rejection } from '@throughline/kernel';
import { randomUUID } from 'node:crypto';
import { CircumstancesInput, settleCircumstances } from '../input/circumstances-input';
import { targetField } from './command-ids';
import type { Done, Issued } from './executor';
import { inputClass } from '../input/input-class';
import { problemsOfDerived } from '../input/derived-fields';
import { checkInput, InvalidInput } from '../input/invalid-input';
import { namedClass } from '../schema/named-class';
import { type Notice, noticesOf } from './notice';
import type { Officer } from '../officer';
import { settle } from '../input/settle';

/** What somebody asks for: the name of a command, its input, and under which circumstances, all as given. */
export type Asked = {
  readonly command: string;
  readonly input: unknown;
  readonly circumstances: unknown;
  readonly officer: Officer;
  /** Only for a store created as a demonstration, and never from GraphQL. */
  readonly recordedAt?: Instant;
};

export type Outcome = (Done & { readonly notices: readonly Notice[] }) | Rejection;

/** The message that carries a command over the bus; each command has a class of its own, so that the bus can route it. */
export abstract class CommandMessage {
  constructor(readonly issued: Issued) {}
}

export type Served = {
  readonly command: AnyCommand;
  /** All fields of its input. */
  readonly fields: Fields;
  readonly input: Class;
  readonly message: new (issued: Issued) => CommandMessage;
};

/** All fields of a command's input: what it acts on, unless it brings that into being, and its own. */
export const inputFieldsOf = (command: AnyCommand): Fields => ({
  ...(command.opens
    ? {}
    : { [targetField(command)]: id(command.aggregate.name).says('What the command acts on.') }),
  ...command.fields,
});

const made = new Map<AnyCommand, Served>();

/** A command as it is served: its GraphQL input and its message, the same ones each time. */
export const served = (command: AnyCommand): Served => {
  const known = made.get(command);
  if (known) return known;
  const fields = inputFieldsOf(command);
  const one: Served = {
    command,
    fields,
    input: inputClass(`${command.name}Input`, command.says, fields),
    message: namedClass(command.name, class extends CommandMessage {}),
  };
  made.set(command, one);
  return one;
};

/** The one place where commands enter: whoever gives them, they are checked here and carried out by the same handlers. */
export class Door {
  private readonly served: ReadonlyMap<string, Served>;

  constructor(
    private readonly bus: CommandBus,
    all: readonly Served[],
  ) {
    this.served = new Map(all.map((one) => [camelCase(one.command.name), one]));
  }

  /** Throws `InvalidInput` where input or circumstances are not what they must be; nothing is recorded then. */
  async submit({ command: name, input, circumstances, officer, recordedAt }: Asked): Promise<Outcome> {
    const found = this.served.get(camelCase(name));
    if (!found) throw new Error(`There is no command called ${name}.`);
    await checkInput(found.input, 'input', input);
    await checkInput(CircumstancesInput, 'circumstances', circumstances);
    const settled = settle(found.fields, input as Readonly<Record<string, unknown>>);
    const told = settleCircumstances(circumstances as object);
    const misplaced = problemsOfDerived(told.derived, found.fields);
    if (misplaced.length > 0) throw new InvalidInput(misplaced);
    const commandId = told.commandId ?? randomUUID();
    const issued: Issued = {
      command: found.command,
      input: settled,
      circumstances: {
        ...told,
        commandId,
        correlationId: told.correlationId ?? commandId,
        officer: officer.id,
        agency: officer.agency,
      },
      clearance: officer.clearance,
      mayBeRetry: told.commandId !== undefined,
      ...(recordedAt ? { recordedAt } : {}),
    };
    const answer = await this.bus.execute<CommandMessage, Done | Rejection>(new found.message(issued));
    return answer instanceof Rejection ? answer : { ...answer, notices: noticesOf('input', settled) };
  }
}
