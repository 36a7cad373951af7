import { type Grade, type Grading, notedBy, type Noted } from '@throughline/kernel';

/** How what was said at a revision can be relied on. */
export type Grades = Readonly<Record<number, Grading>>;

type Graded = { readonly grades: Grades };

/** The state, with the grade that an event gave to what it says. */
export const gradedAt = <S extends Graded>(
  state: S,
  { revision, data }: { readonly revision: number; readonly data: Grade },
): S => {
  const { reliability, credibility } = data;
  return { ...state, grades: { ...state.grades, [revision]: { grade: { reliability, credibility } } } };
};

/** The state, in which an event put right what was said at a revision: that is taken back, or stands. */
export const changedAt = <S extends Graded>(
  state: S,
  by: Noted & { readonly revision: number },
  { revision, withdrawn }: { readonly revision: number; readonly withdrawn: boolean },
): S => ({
  ...state,
  grades: {
    ...state.grades,
    [revision]: {
      ...state.grades[revision],
      withdrawn,
      withdrawnBy: withdrawn ? by.revision : undefined,
      changed: notedBy(by),
    },
  },
});
