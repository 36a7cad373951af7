import { createHash } from 'node:crypto';
import { type AnyCommand, camelCase, idPrefix } from '@throughline/kernel';
import canonicalize from 'canonicalize';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The key of a command in the record: ids of one agency never meet another's. */
export const commandKey = (agency: string, commandId: string): string => `${agency}/${commandId}`;

/** The SHA-256 of a content in canonical form. */
export const digest = (content: object): string =>
  createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');

/** A hash of all that a command asks for, so that the same id with other content is noticed. */
export const contentHash = (command: string, asked: object): string => digest({ command, ...asked });

/** The id of what a command acts on: named by its input, or given here, derived from the command so that a retry names the same. */
export const targetOf = (
  command: AnyCommand,
  input: Readonly<Record<string, unknown>>,
  key: string,
): string =>
  command.opens
    ? `${idPrefix(command.aggregate.name)}${command.named?.(input) ?? readable(createHash('sha256').update(`${command.name}\n${key}`).digest())}`
    : (input[targetField(command)] as string);

/** The input field that names what a command acts on. */
export const targetField = ({ aggregate }: AnyCommand): string => camelCase(aggregate.name);

/** 120 bits in Crockford's base 32, in lower case. */
const readable = (bytes: Buffer): string =>
  Array.from(bytes.subarray(0, 24), (byte) => ALPHABET.charAt(byte & 31)).join('');
