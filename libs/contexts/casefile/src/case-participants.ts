import {
  boolean,
  citationOf,
  count,
  group,
  id,
  listOf,
  mayHaveComeBy,
  mayHoldAt,
  projection,
} from '@throughline/kernel';
import { type CaseEvent, isOfExercise } from './case-events';
import { exercise } from './exercise';
import { type Participation, participationFields, participationsAfter } from './participations';
import { CaseJoined, CaseLeft, CaseOpened, CaseTakenOver } from './standing-events';

const spell = group('CaseSpell', participationFields);

const fields = {
  case: id('Case'),
  agency: id('Agency').says('The agency that takes part.'),
  ...participationFields,
  exercise,
  takesPart: boolean().says('Whether it takes part still.'),
  joined: count().says('The revision, in the record of the case, at which it came to take part.'),
  spells: listOf(spell).says('Every role that it took part in and how long, in the order recorded.'),
} as const;

type Spell = (typeof spell)['_type'];
type Row = { readonly agency: string; readonly joined: number; readonly spells: readonly Spell[] };

/** Follows one agency through the case, by the same rule that says who takes part in it; a row of another agency has nothing of it. */
const followed = (row: Row | undefined, event: CaseEvent, agency: string) => {
  const before = row?.spells.map((one) => ({ ...one, agency: row.agency, joined: row.joined })) ?? [];
  const own = participationsAfter(before, event).filter((one) => one.agency === agency);
  const last = own.at(-1);
  return (
    last && {
      case: event.stream,
      ...last,
      exercise: isOfExercise(event),
      takesPart: last.during.to === undefined,
      spells: own.map(spellOf),
    }
  );
};

const spellOf = ({ role, legalBasis, during }: Participation): Spell => ({ role, legalBasis, during });

type At = { readonly stream: string };
const keyAt = ({ stream }: At, revision: number): string => citationOf({ stream, revision });

/** Which agency takes part in which case; the key is the citation of the event by which it came to take part. */
export const caseParticipants = projection(
  'CaseParticipant',
  'An agency that takes or took part in a case: in which roles, and on which legal basis.',
  {
    fields,
    filters: ['case', 'agency', 'role', 'takesPart', 'exercise'],
    asAt: (row, at) => {
      const come = row.spells.filter(({ during }) => mayHaveComeBy(during.from, at));
      const last = come.at(-1);
      return last && { ...row, ...last, takesPart: mayHoldAt(last.during, at), spells: come };
    },
    restates: ['role', 'takesPart'],
    serves: { one: 'caseParticipant', many: 'caseParticipants' },
  },
)
  .onKey(CaseOpened, citationOf, (_, event) => followed(undefined, event, event.agency))
  .onKey(CaseJoined, citationOf, (_, event) => followed(undefined, event, event.agency))
  .onKey(
    CaseLeft,
    (event) => keyAt(event, event.data.joined),
    (row, event) => row && (followed(row, event, event.agency) ?? row),
  )
  .onKey(
    CaseTakenOver,
    (event) => keyAt(event, event.data.ledSince),
    (row, event) => row && followed(row, event, event.data.from),
  )
  .onKey(
    CaseTakenOver,
    (event) => keyAt(event, event.data.joined ?? event.revision),
    (row, event) => followed(row, event, event.data.to),
  );
