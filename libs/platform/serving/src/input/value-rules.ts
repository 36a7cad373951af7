import currencies from 'currency-codes';
import { type Citing, hasIdForm, idPrefix } from '@throughline/kernel';

const DECIMAL = /^(?:0|[1-9]\d{0,17})(?:\.\d{1,6})?$/;
const PERCENTAGE = /^(?:100(?:\.0{1,3})?|(?:0|[1-9]\d?)(?:\.\d{1,3})?)$/;
const MINOR = /^(?:0|[1-9]\d{0,17})$/;
const CITATION = /^([a-z0-9-]{3,100})@(0|[1-9]\d{0,8})$/;
const TOKEN = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/;

/** What is wrong with a value, held against the object that it stands in, as the end of the sentence "It …"; `undefined` where nothing is. */
export type Rule = (value: unknown, within?: object) => string | undefined;

const matching =
  (shape: RegExp, must: string): Rule =>
  (value) =>
    typeof value === 'string' && shape.test(value) ? undefined : must;

export const idRule = (of: string): Rule => {
  const prefix = idPrefix(of);
  return (value) =>
    typeof value === 'string' && hasIdForm(of, value)
      ? undefined
      : `must be the id of ${/^[AEIOU]/.test(of) ? 'an' : 'a'} ${of}: "${prefix}" and then lower-case letters, digits and single hyphens`;
};

export const decimalRule = matching(
  DECIMAL,
  'must be a decimal number as text, such as "12.5": no sign, no separators, at most 18 digits and 6 decimals',
);

export const percentageRule = matching(
  PERCENTAGE,
  'must be a decimal number from 0 to 100 as text, such as "82.5": no sign, no percent sign, at most 3 decimals',
);

export const minorRule = matching(
  MINOR,
  'must be a whole number of minor units (cents, where the currency has cents) as text: no sign, no separators, at most 18 digits',
);

/** Codes of the ISO table that stand for no money at all: "no currency", and testing. */
const NO_MONEY: readonly string[] = ['XXX', 'XTS'];

export const currencyRule: Rule = (value) =>
  typeof value === 'string' &&
  /^[A-Z]{3}$/.test(value) &&
  !NO_MONEY.includes(value) &&
  currencies.code(value)?.code === value
    ? undefined
    : 'must be the ISO 4217 code of a currency in use, such as NZD';

export const countRule: Rule = (value) =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  !Object.is(value, -0) &&
  value >= 0 &&
  value <= 2_147_483_647
    ? undefined
    : 'must be a whole number from 0 to 2,147,483,647';

export const booleanRule: Rule = (value) =>
  typeof value === 'boolean' ? undefined : 'must be true or false';

export const codeRule =
  (codes: readonly string[]): Rule =>
  (value) =>
    typeof value === 'string' && codes.includes(value) ? undefined : `must be one of ${codes.join(', ')}`;

export const citationRule = matching(
  CITATION,
  'must cite an event as stream@revision, such as detection-4k7v@0',
);

/** What a text that names something on the record must look like. */
export const citingRules: Readonly<Record<Citing, Rule>> = {
  event: citationRule,
  'event or stream': matching(
    /^[a-z0-9-]{3,100}(?:@(?:0|[1-9]\d{0,8}))?$/,
    'must name an event as stream@revision, such as detection-4k7v@0, or a stream, such as detection-4k7v',
  ),
};

export const tokenRule = matching(
  TOKEN,
  'must be 1 to 128 letters, digits or . _ : / -, starting with a letter or digit',
);

/** The stream and revision that a citation names; the citation must have passed `citationRule`. */
export const readCitation = (citation: string): { stream: string; revision: number } => {
  const [, stream = '', revision] = CITATION.exec(citation) ?? [];
  return { stream, revision: Number(revision) };
};

/** How many digits of a currency's minor units stand behind the decimal point. */
export const currencyDigits = (code: string): number => currencies.code(code)?.digits ?? 0;

/** The shape of anything that was sealed for a client to pass back. */
export const sealedRule = matching(/^[A-Za-z0-9_-]{1,2000}$/, 'must be passed back as it was given');
