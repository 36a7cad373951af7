import { Field, ObjectType, type ReturnTypeFunc } from '@nestjs/graphql';
import type { Money } from '@throughline/kernel';
import { Precision, Unit } from '@throughline/vocabulary';
import { enumOf } from './enums';
import * as scalars from './scalars';
import { currencyDigits } from '../input/value-rules';

// Enums must be registered before the schema is built, so not within the functions that give types.
const precision = enumOf(Precision);
const unit = enumOf(Unit);

type Shown = readonly [name: string, type: () => unknown, says?: string];

const describe = (target: new () => object, says: string, ...fields: readonly Shown[]): void => {
  for (const [name, type, sentence] of fields)
    Field(type as ReturnTypeFunc, {
      nullable: name === 'to',
      ...(sentence ? { description: sentence } : {}),
    })(target.prototype, name);
  ObjectType(target.name.replace(/Object$/, ''), { description: says })(target);
};

export class MomentObject {}
describe(
  MomentObject,
  'A point in time, as precisely as it is known.',
  ['earliest', () => scalars.Instant, 'The earliest it can have been.'],
  ['latest', () => scalars.Instant, 'The latest it can have been, inclusive.'],
  ['precision', () => precision],
  ['zone', () => scalars.TimeZone, 'The zone in which it was told.'],
);

export class SpanObject {}
describe(
  SpanObject,
  'A stretch of time that may still be open.',
  ['from', () => MomentObject],
  ['to', () => MomentObject, 'Nothing where it has not ended.'],
);

export class QuantityObject {}
describe(QuantityObject, 'How much, in a unit.', ['amount', () => scalars.Decimal], ['unit', () => unit]);

export class MoneyObject {}
describe(
  MoneyObject,
  'An amount of money.',
  ['minor', () => scalars.MinorUnits, 'The amount in minor units.'],
  ['currency', () => scalars.Currency],
  ['decimal', () => scalars.Decimal, 'The amount in the currency’s major unit.'],
);

/** Money as it is shown, with the amount in the major unit worked out on text, so that nothing is rounded. */
export const shownMoney = ({ minor, currency }: Money): Money & { readonly decimal: string } => {
  const digits = currencyDigits(currency);
  const padded = minor.padStart(digits + 1, '0');
  const decimal = digits === 0 ? minor : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
  return { minor, currency, decimal };
};
