import { code, count, group, id, line, moment, prose, type RowOf } from '@throughline/kernel';
import type { targets } from '@throughline/group';
import { TargetChoice } from '@throughline/vocabulary';

type Target = RowOf<typeof targets>;

/** What an agency chose about a group last, and why. */
export const choiceHeld = group('ChoiceHeld', {
  agency: id('Agency'),
  group: id('Group').says('The group on whose record it chose; it may have been merged into the one listed.'),
  choice: code(TargetChoice),
  rank: count().optional().says('Its place among the targets of the agency; the first is 1.'),
  rationale: prose().says('Why it was taken on or not.'),
  authority: line().says('The legal basis of the decision.'),
  happened: moment().says('When it chose so.'),
});

export const choicesHeld = (all: readonly Target[]): readonly (typeof choiceHeld)['_type'][] =>
  all
    .flatMap(({ agency, group: of, choices }) => {
      const last = choices.at(-1);
      if (!last) return [];
      const { choice, rank, rationale, authority, happened } = last;
      return [{ agency, group: of, choice, rank, rationale, authority, happened }];
    })
    .sort((one, other) => (one.agency < other.agency ? -1 : 1));
