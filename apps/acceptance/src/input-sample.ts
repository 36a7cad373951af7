import { type AnyCommand, type Field, type Fields, idPrefix, never } from '@throughline/kernel';
import { inputFieldsOf } from '@throughline/serving';
import { codesOf } from '@throughline/vocabulary';

const moment = { earliest: '2025-03-14T10:30', latest: '2025-03-15', zone: 'Pacific/Auckland' };

const sampleOf = ({ kind, traits }: Field<unknown>): unknown => {
  switch (kind.is) {
    case 'id':
      return `${idPrefix(kind.of)}1`;
    case 'text':
      return traits.cites ? 'detection-1@0' : 'some text'.slice(0, kind.max).trim();
    case 'instant':
      return '2025-03-14T10:30:00+13:00';
    case 'moment':
      return moment;
    case 'span':
      return { from: moment, to: moment };
    case 'code':
      return codesOf(kind.list)[0];
    case 'quantity':
      return { amount: '1.5', unit: 'KG' };
    case 'money':
      return { minor: '150000', currency: 'NZD' };
    case 'percentage':
      return '82.5';
    case 'count':
      return 1;
    case 'boolean':
      return true;
    case 'list':
      return [sampleOf(kind.of)];
    case 'group':
      return samples(kind.fields);
    default:
      return never(kind);
  }
};

const samples = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields as Readonly<Record<string, Field<unknown>>>).map(([name, field]) => [
      name,
      sampleOf(field),
    ]),
  );

/** Input that passes its checks, with every field filled, the optional ones too. */
export const sampleInput = (command: AnyCommand): Record<string, unknown> => samples(inputFieldsOf(command));

/** Circumstances that pass their checks, with every field filled but the command id, which must differ each time. */
export const sampleCircumstances: Readonly<Record<string, unknown>> = {
  authority: 'Customs and Excise Act 2018',
  purpose: 'DETECTION',
  happened: moment,
  marking: 'IN_CONFIDENCE',
  derived: [{ field: 'happened', rule: 'the day the box was opened' }],
  basis: ['detection-1@0'],
  correlationId: 'correlation-1',
  causationId: 'causation-1',
};
