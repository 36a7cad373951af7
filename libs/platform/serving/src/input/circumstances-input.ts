import { code, type Circumstances, derivedFact, line, listOf, moment } from '@throughline/kernel';
import { Classification, Purpose } from '@throughline/vocabulary';
import { addFields } from './input-class';
import { InputType } from '@nestjs/graphql';
import { inputField } from './input-field';
import * as scalars from '../schema/scalars';
import { citationRule, readCitation, tokenRule } from './value-rules';
import { settle } from './settle';

/** What a person says about a command beside its content: it becomes the envelope of the events. */
const fields = {
  authority: line().says('The legal basis that is acted under.'),
  purpose: code(Purpose).says('What it is recorded for.'),
  happened: moment().optional().says('When it happened; now, where left out.'),
  marking: code(Classification)
    .optional()
    .says('The classification; the lowest that is allowed for what is recorded, where left out.'),
  derived: listOf(derivedFact, 20)
    .optional()
    .says('Facts that the source does not give, each with the rule that derived it.'),
};

export class CircumstancesInput {}
addFields(CircumstancesInput, fields);
inputField(CircumstancesInput, 'basis', {
  type: scalars.Citation,
  rule: citationRule,
  list: { max: 100, min: 0 },
  optional: true,
  says: 'The events relied on.',
});
inputField(CircumstancesInput, 'commandId', {
  type: scalars.Token,
  rule: tokenRule,
  optional: true,
  says: 'An id of your own, unique in your agency. Sent again with the same content, it answers as the first time.',
});
inputField(CircumstancesInput, 'correlationId', {
  type: scalars.Token,
  rule: tokenRule,
  optional: true,
  says: 'What ties several commands together; the command id, where left out.',
});
inputField(CircumstancesInput, 'causationId', {
  type: scalars.Token,
  rule: tokenRule,
  optional: true,
  says: 'The event or command that led to this one.',
});
InputType('CircumstancesInput', { description: 'Under which circumstances a command is given.' })(
  CircumstancesInput,
);

/** What is told of the circumstances; who acts, and when it happened where that is left out, is added by the door. */
export type ToldCircumstances = Pick<
  Circumstances,
  'authority' | 'purpose' | 'marking' | 'basis' | 'derived'
> &
  Partial<Pick<Circumstances, 'happened' | 'commandId' | 'correlationId' | 'causationId'>>;

type Given = {
  readonly basis?: readonly string[] | null;
  readonly commandId?: string | null;
  readonly correlationId?: string | null;
  readonly causationId?: string | null;
};

/** The circumstances as told, from input that has passed its checks. */
export const settleCircumstances = (given: Given): ToldCircumstances => {
  const { marking, ...told } = settle(fields, given as Readonly<Record<string, unknown>>) as unknown as Omit<
    ToldCircumstances,
    'marking'
  > & {
    marking?: NonNullable<Circumstances['marking']>['classification'];
  };
  return {
    ...told,
    derived: told.derived ?? [],
    basis: (given.basis ?? []).map(readCitation),
    ...(marking ? { marking: { classification: marking } } : {}),
    ...(given.commandId ? { commandId: given.commandId } : {}),
    ...(given.correlationId ? { correlationId: given.correlationId } : {}),
    ...(given.causationId ? { causationId: given.causationId } : {}),
  };
};
