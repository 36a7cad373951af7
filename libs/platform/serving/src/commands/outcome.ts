import { createUnionType, Field, ID, ObjectType, type ReturnTypeFunc } from '@nestjs/graphql';
import { generalRejections } from '@throughline/kernel';
import * as scalars from '../schema/scalars';

type Shown = readonly [name: string, type: () => unknown, says: string, nullable?: 'nullable'];

const describe = (target: new () => object, says: string, ...fields: readonly Shown[]): void => {
  for (const [name, type, sentence, nullable] of fields)
    Field(type as ReturnTypeFunc, { description: sentence, nullable: nullable !== undefined })(
      target.prototype,
      name,
    );
  ObjectType({ description: says })(target);
};

export class Notice {}
describe(
  Notice,
  'Something worth a second look in what was recorded; it was recorded as given all the same.',
  ['path', () => String, 'The field.'],
  ['says', () => String, 'What it holds.'],
);

export class Recorded {}
describe(
  Recorded,
  'The command was carried out, and what followed is on the record.',
  ['id', () => ID, 'What the command brought into being or acted on.'],
  ['citation', () => scalars.Citation, 'The last event recorded, as it is cited in a basis.'],
  [
    'position',
    () => scalars.Position,
    'Where it stands in the record: pass it as at.atLeast to read what was just written.',
  ],
  ['recordedAt', () => scalars.Instant, 'When it came on the record.'],
  [
    'repeated',
    () => Boolean,
    'Whether the same command had been carried out before; nothing was recorded again.',
  ],
  [
    'contentHash',
    () => String,
    'The hash of what is put forward, where a second officer is to approve it: it is given back with the approval.',
    'nullable',
  ],
  ['notices', () => [Notice], 'What is worth a second look.'],
);

export class Rejected {}
describe(
  Rejected,
  'The command was refused, and nothing was recorded.',
  [
    'code',
    () => String,
    `The reason, by name: one that the mutation lists, or ${Object.keys(generalRejections).join(', ')}.`,
  ],
  ['because', () => String, 'The reason, in a sentence.'],
);

export const OutcomeUnion = createUnionType({
  name: 'Outcome',
  description: 'What became of a command.',
  types: () => [Recorded, Rejected] as const,
  resolveType: (value: object) => ('code' in value ? Rejected : Recorded),
});
