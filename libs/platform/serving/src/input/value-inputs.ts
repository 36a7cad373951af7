import { InputType } from '@nestjs/graphql';
import { isInOrder } from '@throughline/kernel';
import { codesOf, Unit } from '@throughline/vocabulary';
import { enumOf } from '../schema/enums';
import { inputField } from './input-field';
import * as scalars from '../schema/scalars';
import { TimeProblem } from './calendar-time';
import { DEFAULT_ZONE, isZone, type MomentText, readMoment, readTime } from './time-rules';
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

/** A rule for a time within a moment; of what is no single value nothing is said here. */
const withinMoment =
  (rule: (value: unknown, moment: MomentText) => string | undefined): Rule =>
  (value, moment) =>
    moment && rule(value, moment as MomentText);

/** The zone of a time stands in the field `zone` beside it. */
const zoneOf = ({ zone }: MomentText): string => (isZone(zone) ? zone : DEFAULT_ZONE);

const earliestRule = withinMoment((value, moment) => problem(() => readTime(value, zoneOf(moment))));

const latestRule = withinMoment((value, moment) => {
  const { earliest } = moment;
  const own = earliestRule(value, moment);
  if (own !== undefined || timeRule(earliest) !== undefined) return own;
  return problem(() => readMoment({ earliest, latest: value as string, zone: zoneOf(moment) }));
});

export class MomentInput {}
inputField(MomentInput, 'earliest', {
  type: scalars.Time,
  rule: earliestRule,
  says: 'When it was, or the earliest it can have been.',
});
inputField(MomentInput, 'latest', {
  type: scalars.Time,
  rule: latestRule,
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
InputType('MomentInput', { description: 'A point in time, as precisely as it is known.' })(MomentInput);

const isReadable = (moment: MomentText): boolean =>
  isZone(moment.zone ?? DEFAULT_ZONE) && problem(() => readMoment(moment)) === undefined;

/** Ends that are not right by themselves have a problem of their own, and are not held against each other. */
const spanRule: Rule = (_, span) => {
  const { from, to } = span as { from: MomentText; to?: MomentText };
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
  rule: spanRule,
  optional: true,
  says: 'When it ended; left out where it has not.',
});
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
