import type { Instant } from '@throughline/kernel';
import type { ToldMoment } from './phase-dates';

export type Derived = { readonly field: string; readonly rule: string };

/** The circumstances of a command, in the shape of `CircumstancesInput`. */
export type StepCircumstances = {
  readonly authority: string;
  readonly purpose: string;
  readonly marking?: string;
  readonly happened: ToldMoment;
  readonly derived: readonly Derived[];
  readonly commandId: string;
  readonly correlationId: string;
};

export type StepCommand =
  'IdentifyGroup' | 'RegisterEntity' | 'ClaimMembership' | 'ClaimTie' | 'RecordDetection' | 'LinkDetection';

/** The ids that earlier commands of the import were given, by the name their step gave them. */
export type Ids = Pick<ReadonlyMap<string, string>, 'get'>;

/** What later steps refer to. */
export type Given = 'group' | 'detection' | `person/${string}`;

/** A command of an import, before the ids it needs are known. */
export type Step = {
  /** Says where in the files it comes from, and is its command id: the same files give the same keys. */
  readonly key: string;
  readonly phase: number;
  readonly command: StepCommand;
  readonly circumstances: StepCircumstances;
  /** Only for a demonstration store: any other records at its own time. */
  readonly recordedAt: Instant;
  /** The name under which later steps find the id that this one is given. */
  readonly gives?: Given;
  readonly input: (ids: Ids) => Readonly<Record<string, unknown>>;
};

/** A command of an import as it is to be carried out. */
export type Submission = Omit<Step, 'input' | 'gives'> & {
  readonly input: Readonly<Record<string, unknown>>;
};

/** An id that an earlier step must have been given. */
export const idOf = (ids: Ids, name: Given): string => {
  const id = ids.get(name);
  if (id === undefined)
    throw new Error(`The id of the ${name} is not known: submit the steps in their order.`);
  return id;
};
