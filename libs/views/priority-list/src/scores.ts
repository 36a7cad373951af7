import { boolean, code, count, group, grouped, id, line, moment, type RowOf } from '@throughline/kernel';
import type { groupScores } from '@throughline/group';
import { Confidence } from '@throughline/vocabulary';

type Score = RowOf<typeof groupScores>;

/** How an agency scores a group, as it said last by a model. */
export const scoreHeld = group('ScoreHeld', {
  agency: id('Agency').says('The agency that scored it.'),
  group: id('Group').says(
    'The group on whose record the score stands; it may have been merged into the one listed.',
  ),
  model: line(),
  modelVersion: line(40).says('Only scores by the same version of the same model can be compared.'),
  total: count().says('The sum of the points of the factors that are present.'),
  nils: count().says('How many factors were looked for and are not there.'),
  unknowns: count().says('How many factors nobody can say anything of; the score could be higher by these.'),
  confidence: code(Confidence),
  emerging: boolean(),
  happened: moment(),
});

const lastOf = (same: readonly Score[]): Score =>
  same.reduce((last, one) => (one.happened.earliest < last.happened.earliest ? last : one));

/** The last score by each agency and version of a model, by the date in the world; the highest first. */
export const scoresHeld = (all: readonly Score[]): readonly (typeof scoreHeld)['_type'][] =>
  grouped(all, ({ agency, model, modelVersion }) => [JSON.stringify([agency, model, modelVersion])])
    .map(([, same]) => lastOf(same))
    .map(
      ({
        agency,
        group: of,
        model,
        modelVersion,
        total,
        nils,
        unknowns,
        confidence,
        emerging,
        happened,
      }) => ({
        agency,
        group: of,
        model,
        modelVersion,
        total,
        nils,
        unknowns,
        confidence,
        emerging,
        happened,
      }),
    )
    .sort((one, other) => other.total - one.total);
