import { createHash } from 'node:crypto';

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** The SHA-256 of a content in canonical form, as the server answers it. */
export const digest = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content, inOrder)).digest('hex');
