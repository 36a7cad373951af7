import { GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

/**
 * Scalars let any value in: what a value must be is checked in one place, by class-validator, which names the field's path.
 * Only what a query can write and JSON cannot is refused here: a bare word, and a number with a point or an exponent, as
 * none of them takes the one for text or the other for a whole number.
 */
const scalar = (name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({
    name,
    description,
    parseValue: (value) => value,
    parseLiteral: (node: ValueNode, variables) =>
      node.kind === Kind.FLOAT || node.kind === Kind.ENUM ? undefined : valueFromASTUntyped(node, variables),
  });

export const Line = scalar('Line', 'Text on one line, stored in Unicode normal form C.');
export const Prose = scalar('Prose', 'Text that may hold line breaks, stored in Unicode normal form C.');
export const Instant = scalar(
  'Instant',
  'An instant in UTC to the millisecond, such as 2025-03-13T21:30:00.000Z.',
);
export const Time = scalar(
  'Time',
  'An ISO 8601 date or time, as precise as it is known: 2025, 2025-03, 2025-03-14, 2025-03-14T10:30, or with an offset.',
);
export const TimeZone = scalar('TimeZone', 'An IANA time zone, such as Pacific/Auckland.');
export const Decimal = scalar('Decimal', 'A decimal number as text, such as "12.5".');
export const Percentage = scalar(
  'Percentage',
  'Parts in a hundred as text, from "0" to "100", with at most 3 decimals, such as "82.5".',
);
export const MinorUnits = scalar(
  'MinorUnits',
  'A whole number of a currency’s minor units as text, such as "150000" for NZD 1,500.00.',
);
export const Currency = scalar('Currency', 'The ISO 4217 code of a currency in use, such as NZD.');
export const Count = scalar('Count', 'A whole number from 0 to 2,147,483,647.');
export const Flag = scalar('Flag', 'true or false.');
export const Citation = scalar('Citation', 'An event, cited as stream@revision, such as detection-4k7v@0.');
export const Token = scalar(
  'Token',
  '1 to 128 letters, digits or . _ : / -, starting with a letter or digit.',
);
export const Position = scalar('Position', 'An opaque place in the record. Pass it back as it was given.');
export const Cursor = scalar(
  'Cursor',
  'An opaque place in a list, at one moment on both clocks. Pass it back as it was given.',
);
