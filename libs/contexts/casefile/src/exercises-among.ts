import type { Rows } from '@throughline/kernel';
import { cases } from './cases';

/** Which of the cases are exercises, so that whoever adds up what belongs to them leaves it out; a view that asks reads `cases`. */
export const exercisesAmong = async (
  rows: Rows,
  ids: readonly (string | undefined)[],
): Promise<ReadonlySet<string>> => {
  const asked = [...new Set(ids.filter((id) => id !== undefined))];
  if (asked.length === 0) return new Set();
  const found = await rows.many(cases, asked);
  return new Set([...found].flatMap(([id, { row }]) => (row.exercise ? id : [])));
};
