import { exercisesAmong } from '@throughline/casefile';
import { actions } from '@throughline/disruption';
import type { Read, Rows, Where } from '@throughline/kernel';
import type { ActionRow } from './yields';

type Done = { readonly real: readonly Read<ActionRow>[]; readonly exercises: number };

/** Actions that were carried out; those that were practice, or belong to a case that is, are only counted. */
export const carriedOut = async (
  rows: Rows,
  where: Where,
  counts: (action: ActionRow) => boolean,
): Promise<Done> => {
  const done = (await rows.all(actions, { ...where, status: ['EXECUTED'] })).filter(({ row }) => counts(row));
  const practice = await exercisesAmong(
    rows,
    done.map(({ row }) => row.case),
  );
  const real = done.filter(({ row }) => !row.isExercise && !practice.has(row.case ?? ''));
  return { real, exercises: done.length - real.length };
};
