import { textProblem } from './assert-recordable';

/** Where a value stands: said in words only if it is refused. */
type Spot = { readonly inside: Spot | undefined; readonly depth: number; at: string | number };
type Each = (key: string, member: string) => void;

const MAX_DEPTH = 64;
const FEW = 24;

/** Most text: in JSON it stands for itself, and in Unicode it has one form only. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * Gives the members of an object one by one as canonical JSON (RFC 8785), in canonical order; what is undefined is left out.
 * Refuses what cannot live for ever in the record: that must be plain data, which every reader, in any language, reads the same.
 */
export const canonicalMembers = (object: object, path: string, each: Each): void =>
  eachMember(object, { inside: undefined, depth: 0, at: path }, each);

/** An object as canonical JSON; what it may hold is what may live in the record. */
export const canonicalText = (object: object, path: string): string =>
  members(object, { inside: undefined, depth: 0, at: path });

const eachMember = (object: object, spot: Spot, each: Each): void => {
  const inner: Spot = { inside: spot, depth: spot.depth + 1, at: '' };
  for (const key of sorted(Object.keys(object))) {
    const name = quoted(key, keyPath, spot);
    const value = (object as Readonly<Record<string, unknown>>)[key];
    inner.at = key;
    if (value !== undefined) each(key, `${name}:${written(value, inner)}`);
  }
};

/** Sorts in place, by UTF-16 code units; few keys, as most objects have, without what sorting many takes to set out. */
const sorted = (keys: string[]): readonly string[] => {
  if (keys.length > FEW) return keys.sort();
  for (let n = 1; n < keys.length; n++) {
    const key = keys[n]!;
    let at = n;
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
    keys[at] = key;
  }
  return keys;
};

const written = (value: unknown, spot: Spot): string => {
  if (typeof value === 'string') return quoted(value, pathOf, spot);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value === 'number')
    throw refused(spot, `is ${value}: only whole numbers up to 2^53 are recorded; give others as text`);
  if (spot.depth === MAX_DEPTH) throw refused(spot, `lies deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) return list(value, spot);
  if (isPlain(value)) return members(value, spot);
  throw refused(spot, 'is no plain data: record text, whole numbers, booleans, lists and plain objects');
};

const quoted = (text: string, path: (spot: Spot) => string, spot: Spot): string => {
  if (PLAIN.test(text)) return `"${text}"`;
  const problem = textProblem(text);
  if (problem !== undefined) throw new TypeError(`${path(spot)} ${problem}`);
  return JSON.stringify(text);
};

const list = (items: readonly unknown[], spot: Spot): string => {
  const inner: Spot = { inside: spot, depth: spot.depth + 1, at: 0 };
  let text = '';
  for (let n = 0; n < items.length; n++) {
    inner.at = n;
    if (items[n] === undefined) throw refused(inner, 'is undefined: leave it out');
    text += `${n > 0 ? ',' : ''}${written(items[n], inner)}`;
  }
  return `[${text}]`;
};

const members = (object: object, spot: Spot): string => {
  let text = '';
  eachMember(object, spot, (_, member) => (text += text === '' ? member : `,${member}`));
  return `{${text}}`;
};

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const refused = (spot: Spot, why: string): TypeError => new TypeError(`${pathOf(spot)} ${why}`);

const keyPath = (spot: Spot): string => `a key of ${pathOf(spot)}`;

const pathOf = ({ inside, at }: Spot): string => {
  if (inside === undefined) return String(at);
  return pathOf(inside) + (typeof at === 'number' ? `[${at}]` : `.${at}`);
};
