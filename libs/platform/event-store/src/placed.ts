import type { Appended, Receipt } from './port';

export type PlacedAnswer =
  ({ readonly is: 'appended' | 'repeated' } & Receipt) | Exclude<Appended, { is: 'appended' | 'repeated' }>;

/** The answer together with the place of what was recorded, once the place is known. */
export const placed = async (answer: Appended | Promise<Appended>): Promise<PlacedAnswer> => {
  const appended = await answer;
  if (appended.is === 'reused' || appended.is === 'conflict') return appended;
  const { place, ...acknowledged } = appended;
  return { ...acknowledged, ...(await place()) };
};
