import type { Type as Class } from '@nestjs/common';
import { InputType } from '@nestjs/graphql';
import { ValidateBy, type ValidationArguments } from 'class-validator';
import { isInOrder } from '@throughline/kernel';
import { codesOf, Unit } from '@throughline/vocabulary';
import { enumOf } from '../schema/enums';
import { inputField } from './input-field';
import * as scalars from '../schema/scalars';
import { DEFAULT_ZONE, isZone, type MomentText, readMoment, readTime, TimeProblem } from './time-rules';
import { codeRule, currencyRule, decimalRule, minorRule, type Rule } from './value-rules';

const problem = (read: () => unknown): string | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof TimeProblem) return error.message;
    throw error;
  }
};

export const timeRule: Rule = (value) => problem(() => readTime(value, DEFAULT_ZONE));
export const zoneRule: Rule = (value) =>
  isZone(value) ? undefined : 'must be an IANA time zone, such as Pacific/Auckland';

/** A time whose zone stands in the field `zone` beside it. */
const timeInZone = (target: Class, name: string): void =>
  ValidateBy({
    name: 'time',
    validator: {
      validate: (value, args) =>
        value === undefined || value === null || timeInZoneProblem(value, args) === undefined,
      defaultMessage: (args) => timeInZoneProblem(args?.value, args) ?? '',
    },
  })(target.prototype, name);

const timeInZoneProblem = (value: unknown, args: ValidationArguments | undefined): string | undefined => {
  const { earliest, zone } = (args?.object ?? {}) as MomentText;
  const told = isZone(zone) ? zone : DEFAULT_ZONE;
  const own = problem(() => readTime(value, told));
  if (own !== undefined || args?.property !== 'latest' || timeRule(earliest) !== undefined) return own;
  return problem(() => readMoment({ earliest, latest: value as string, zone: told }));
};

const anything: Rule = () => undefined;

export class MomentInput {}
inputField(MomentInput, 'earliest', {
  type: scalars.Time,
  rule: anything,
  says: 'When it was, or the earliest it can have been.',
});
inputField(MomentInput, 'latest', {
  type: scalars.Time,
  rule: anything,
  optional: true,
  says: 'The latest it can have been, where it is not known more closely.',
});
inputField(MomentInput, 'zone', {
  type: scalars.TimeZone,
  rule: zoneRule,
  optional: true,
  default: DEFAULT_ZONE,
  says: 'The zone of times given without an offset.',
});
timeInZone(MomentInput, 'earliest');
timeInZone(MomentInput, 'latest');
InputType('MomentInput', { description: 'A point in time, as precisely as it is known.' })(MomentInput);

const isReadable = (moment: MomentText): boolean =>
  isZone(moment.zone ?? DEFAULT_ZONE) && problem(() => readMoment(moment)) === undefined;

/** Ends that are not right by themselves have a problem of their own, and are not held against each other. */
const spanProblem = (args: ValidationArguments | undefined): string | undefined => {
  const { from, to } = args?.object as { from: MomentText; to?: MomentText | null };
  if (!to || !isReadable(from) || !isReadable(to)) return undefined;
  return isInOrder({ from: readMoment(from), to: readMoment(to) })
    ? undefined
    : 'must not end before it starts';
};

export class SpanInput {}
inputField(SpanInput, 'from', { type: MomentInput, nested: MomentInput, says: 'When it began.' });
inputField(SpanInput, 'to', {
  type: MomentInput,
  nested: MomentInput,
  optional: true,
  says: 'When it ended; left out where it has not.',
});
ValidateBy({
  name: 'span',
  validator: {
    validate: (_, args) => spanProblem(args) === undefined,
    defaultMessage: (args) => spanProblem(args) ?? '',
  },
})(SpanInput.prototype, 'to');
InputType('SpanInput', { description: 'A stretch of time that may still be open.' })(SpanInput);

export class QuantityInput {}
inputField(QuantityInput, 'amount', { type: scalars.Decimal, rule: decimalRule });
inputField(QuantityInput, 'unit', { type: enumOf(Unit), rule: codeRule(codesOf(Unit)) });
InputType('QuantityInput', { description: 'How much, in a unit.' })(QuantityInput);

export class MoneyInput {}
inputField(MoneyInput, 'minor', {
  type: scalars.MinorUnits,
  rule: minorRule,
  says: 'The amount in minor units.',
});
inputField(MoneyInput, 'currency', { type: scalars.Currency, rule: currencyRule });
InputType('MoneyInput', { description: 'An amount of money.' })(MoneyInput);
