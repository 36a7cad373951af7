import { canonicalGroup, groupRelations, groups, groupScores, targets } from '@throughline/group';
import {
  boolean,
  code,
  count,
  group,
  grouped,
  id,
  line,
  listOf,
  onlyThose,
  type Read,
  type Rows,
  view,
} from '@throughline/kernel';
import { TargetChoice } from '@throughline/vocabulary';
import { choiceHeld, choicesHeld } from './choices';
import { scoreHeld, scoresHeld } from './scores';

const listed = group('PriorityGroup', {
  group: id('Group'),
  isEmerging: boolean().says(
    'Whether a score that stands says that it is new, or growing into something new.',
  ),
  adopted: count().says('How many agencies have it among their targets.'),
  scores: listOf(scoreHeld).says('What each agency scored last by each model, the highest first.'),
  choices: listOf(choiceHeld).says('What each agency chose last, and why, in the order of ids.'),
  silent: listOf(id('Agency')).says(
    'Agencies that chose about other groups, and have said nothing of this one.',
  ),
});

type Listed = (typeof listed)['_type'];
type OfGroup = { readonly group: string };
type Model = { readonly model?: string | undefined; readonly modelVersion?: string | undefined };

/** Every group that is not read as part of another, with the scores and choices on its record and on those merged into it. */
const gathered = async (rows: Rows, model: Model): Promise<readonly Listed[]> => {
  const [known, merges, scored, chosen] = await Promise.all([
    rows.all(groups, {}),
    rows.all(groupRelations, { kind: ['MERGED_INTO'] }),
    rows.all(groupScores, onlyThose(model)),
    rows.all(targets, {}),
  ]);
  const relations = merges.map(({ row }) => row);
  const under = <T extends OfGroup>(all: readonly Read<T>[]): ReadonlyMap<string, readonly T[]> =>
    new Map(
      grouped(
        all.map(({ row }) => row),
        (row) => [canonicalGroup(relations, row.group)],
      ),
    );
  const [scoresOf, choicesOf] = [under(scored), under(chosen)];
  const choosers = [...new Set(chosen.map(({ row }) => row.agency))].sort();
  return known.flatMap(({ key }) => {
    if (canonicalGroup(relations, key) !== key) return [];
    const scores = scoresHeld(scoresOf.get(key) ?? []);
    const choices = choicesHeld(choicesOf.get(key) ?? []);
    const adopting = choices.filter(({ choice }) => choice === 'ADOPTED').map(({ agency }) => agency);
    return {
      group: key,
      isEmerging: scores.some(({ emerging }) => emerging),
      adopted: new Set(adopting).size,
      scores,
      choices,
      silent: choosers.filter((agency) => !choices.some((one) => one.agency === agency)),
    };
  });
};

/** The highest score first; what nobody has scored stands at the end, and is not taken for nought. */
const byScore = (one: Listed, other: Listed): number =>
  (other.scores[0]?.total ?? -1) - (one.scores[0]?.total ?? -1) || (one.group < other.group ? -1 : 1);

export const priorityList = view(
  'priorityList',
  'The groups with their scores, and which agencies have taken each on as a target, or why not.',
  {
    args: {
      agency: id('Agency').optional().says('Only groups about which this agency has chosen.'),
      choice: code(TargetChoice)
        .optional()
        .says('Only groups about which that agency, or any, has chosen so.'),
      emerging: boolean().optional().says('Only groups that are held to be emerging, or that are not.'),
      model: line().optional().says('Only scores by this model, so that the order compares like with like.'),
      modelVersion: line(40).optional().says('Only scores by this version of the model.'),
    },
    reads: [groups, groupRelations, groupScores, targets],
    result: {
      groups: listOf(listed).says('The highest score first; groups that nobody has scored stand last.'),
      unscored: count().says('How many of them nobody has scored: not known, and not nil.'),
    },
    answer: async (rows, { agency, choice, emerging, ...model }) => {
      const isChosen = ({ choices }: Listed): boolean =>
        (agency === undefined && choice === undefined) ||
        choices.some(
          (one) =>
            (agency === undefined || one.agency === agency) &&
            (choice === undefined || one.choice === choice),
        );
      const found = (await gathered(rows, model)).filter(
        (one) => isChosen(one) && (emerging === undefined || one.isEmerging === emerging),
      );
      return {
        groups: [...found].sort(byScore),
        unscored: found.filter(({ scores }) => scores.length === 0).length,
      };
    },
  },
);
