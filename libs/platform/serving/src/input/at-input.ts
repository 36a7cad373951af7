import { InputType } from '@nestjs/graphql';
import { inputField } from './input-field';
import * as scalars from '../schema/scalars';
import { DEFAULT_ZONE } from './time-rules';
import { timeRule, zoneRule } from './value-inputs';
import { sealedRule } from './value-rules';

/** The moment on both clocks that a query looks at, as given. */
export class AtInput {
  readonly trueAt?: string | null;
  readonly knownAt?: string | null;
  readonly zone?: string | null;
  readonly atLeast?: string | null;
}

inputField(AtInput, 'trueAt', {
  type: scalars.Time,
  rule: timeRule,
  optional: true,
  says: 'As things were in the world at this time; over all time, where left out. A date means the end of that day.',
});
inputField(AtInput, 'knownAt', {
  type: scalars.Time,
  rule: timeRule,
  optional: true,
  says: 'As it stood on the record at this time; as it stands now, where left out. A date means the end of that day. Without trueAt, what had fallen due is told as of this time.',
});
inputField(AtInput, 'zone', {
  type: scalars.TimeZone,
  rule: zoneRule,
  optional: true,
  default: DEFAULT_ZONE,
  says: 'The zone of times given without an offset.',
});
inputField(AtInput, 'atLeast', {
  type: scalars.Position,
  rule: sealedRule,
  optional: true,
  says: 'The position that a mutation answered with: the answer waits until it holds what was recorded there.',
});
InputType('At', { description: 'A moment on two clocks: when it was so, and when it was on the record.' })(
  AtInput,
);
