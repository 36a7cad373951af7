import { code, id, instant, line, listOf, listView, mustBeKnown } from '@throughline/kernel';
import { DecisionStanding } from '@throughline/vocabulary';
import { decisionSubjects } from './decision-subjects';
import { decisions, decisionTypes } from './decisions';

export const decisionRegister = listView(
  'decisions',
  'The register of decisions: who decided what, on which authority, knowing what, and what became of it.',
  {
    args: {
      agency: id('Agency').optional().says('Only what this agency decided.'),
      officer: id('Officer').optional().says('Only what this officer decided.'),
      types: listOf(line()).optional().says('Only decisions of these names, such as StageDeclared.'),
      about: line().optional().says('Only what is about this, or names it, by its id.'),
      standings: listOf(code(DecisionStanding)).optional().says('Only decisions that stand like this.'),
      reviewDueBy: instant().optional().says('Only what is to be looked at again by then.'),
    },
    checks: ({ types = [] }) => unknownTypes(types),
    reads: [decisionSubjects],
    of: decisions,
    where: async (rows, { agency, officer, types, about, standings, reviewDueBy }) => ({
      ...(agency === undefined ? {} : { agency: [agency] }),
      ...(officer === undefined ? {} : { officer: [officer] }),
      ...(types === undefined ? {} : { type: types }),
      ...(standings === undefined ? {} : { standing: standings }),
      ...(reviewDueBy === undefined ? {} : { reviewDue: { to: reviewDueBy } }),
      ...(about === undefined
        ? {}
        : {
            citation: (await rows.all(decisionSubjects, { subject: [about] })).map(({ row }) => row.citation),
          }),
    }),
  },
);

/** A name of no decision would only ever be answered with nothing. */
const unknownTypes = (types: readonly string[]) =>
  types.flatMap((type, n) => {
    const what = 'the name of a decision, such as StageDeclared';
    return decisionTypes.includes(type)
      ? []
      : [{ path: `types.${n}`, must: mustBeKnown(what, type, decisionTypes) }];
  });
