import { hash } from 'node:crypto';
import { canonicalText } from '@throughline/event-store';
import { type AnyCommand, camelCase, idPrefix } from '@throughline/kernel';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The key of a command in the record: ids of one agency never meet another's. */
export const commandKey = (agency: string, commandId: string): string => `${agency}/${commandId}`;

/** The SHA-256 of a content in canonical form. */
export const digest = (content: object): string => hash('sha256', canonicalText(content, 'content'));

/** A hash of all that a command asks for, so that the same id with other content is noticed. */
export const contentHash = (command: string, asked: object): string => digest({ command, ...asked });

/** The id of what a command acts on: named by its input, or given here, derived from the command so that a retry names the same. */
export const targetOf = (
  command: AnyCommand,
  input: Readonly<Record<string, unknown>>,
  key: string,
): string =>
  command.opens
    ? `${idPrefix(command.aggregate.name)}${command.named?.(input, digest) ?? readable(hash('sha256', `${command.name}\n${key}`, 'buffer'))}`
    : (input[targetField(command)] as string);

/** The input field that names what a command acts on. */
export const targetField = ({ aggregate }: AnyCommand): string => camelCase(aggregate.name);

/** 120 bits in Crockford's base 32, in lower case. */
const readable = (bytes: Buffer): string => {
  let text = '';
  for (let n = 0; n < 24; n++) text += ALPHABET[bytes[n]! & 31];
  return text;
};
