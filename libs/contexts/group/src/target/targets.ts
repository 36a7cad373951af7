import {
  code,
  count,
  group,
  id,
  type Instant,
  line,
  listOf,
  mayHaveComeBy,
  type Moment,
  projection,
  prose,
  type Recorded,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { TargetChoice } from '@throughline/vocabulary';
import { byTrueTime } from '../stage/standing';
import { TargetAdopted, TargetDeclined } from './events';

const choiceMade = group('TargetChoiceMade', {
  choice: code(TargetChoice),
  rank: TargetAdopted.fields.rank.optional(),
  rationale: prose().says('Why it was taken on or not.'),
  authority: line().says('The legal basis of the decision.'),
  revision: count().says('The revision of the decision in the record of the group.'),
  ...toldFields,
});

type Choice = (typeof choiceMade)['_type'];
type Row = {
  readonly group: string;
  readonly agency: string;
  readonly happened: Moment;
  readonly choices: readonly Choice[];
};

/** Where an agency stands after these choices, by the date in the world. */
const chosen = (row: Row) => {
  const choices = [...row.choices].sort(byTrueTime);
  const { choice, rank } = choices.at(-1)!;
  return { ...row, happened: choices[0]!.happened, choice, rank, choices };
};

const chosenBy = (row: Row | undefined, event: Recorded, choice: Choice) => {
  const { stream, agency, happened } = event;
  const before = row ?? { group: stream, agency, happened, choices: [] };
  return chosen({ ...before, choices: [...before.choices, choice] });
};

const ofAgency = ({ stream, agency }: Recorded): string => `${stream}/${agency}`;

const told = (event: Recorded) => ({
  ...toldBy(event),
  authority: event.authority,
  revision: event.revision,
});

/** What each agency chose about each group, one row for the two of them: the priority list of every agency. */
export const targets = projection(
  'Target',
  'Whether an agency takes a group on as a target, and where it ranks.',
  {
    fields: {
      group: id('Group'),
      agency: id('Agency').says('The agency that chooses.'),
      choice: code(TargetChoice),
      rank: TargetAdopted.fields.rank.optional(),
      happened: toldFields.happened.says('When it first chose.'),
      choices: listOf(choiceMade).says('Every choice, by the date in the world.'),
    },
    filters: ['group', 'agency', 'choice', 'rank'],
    holds: 'happened',
    asAt: (row, at: Instant) => {
      const choices = row.choices.filter(({ happened }) => mayHaveComeBy(happened, at));
      return choices.length === 0 ? undefined : chosen({ ...row, choices });
    },
    restates: ['choice', 'rank'],
    serves: { one: 'target', many: 'targets' },
  },
)
  .onKey(TargetAdopted, ofAgency, (row, event) => {
    const { rank, rationale } = event.data;
    return chosenBy(row, event, { choice: 'ADOPTED', rank, rationale, ...told(event) });
  })
  .onKey(TargetDeclined, ofAgency, (row, event) =>
    chosenBy(row, event, { choice: 'DECLINED', rationale: event.data.rationale, ...told(event) }),
  );
