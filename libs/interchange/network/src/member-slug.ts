import { createHash } from 'node:crypto';

const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 40;

/**
 * The id of a person in a matrix as it may stand in an id of the record: itself where it can, and otherwise its letters
 * and digits with a hash of it, so that two persons never become one.
 */
export const memberSlug = (member: string): string => {
  if (PLAIN.test(member) && member.length <= LONGEST) return member;
  const letters = member.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const words = letters.match(/[a-z0-9]+/g) ?? [];
  const hash = createHash('sha256').update(member).digest('hex').slice(0, 12);
  return [...words.join('-').slice(0, 24).split('-').filter(Boolean), hash].join('-');
};
