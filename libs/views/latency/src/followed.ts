import { exercisesAmong } from '@throughline/casefile';
import { actions } from '@throughline/disruption';
import { type detections, linksHeld } from '@throughline/detection';
import { canonicalGroup, groupRelations, groupsUnder, type Related } from '@throughline/group';
import {
  exactly,
  earliestOf,
  grouped,
  isBefore,
  type Moment,
  type Read,
  type RowOf,
  type Rows,
} from '@throughline/kernel';
import { informationRequests, referrals } from '@throughline/referral';

type Seen = Read<RowOf<typeof detections>>;
type First = ReturnType<typeof earliestOf>;

/** A detection with when it was first shared and first acted on, where it was. */
export type Followed = {
  readonly detection: Seen['row'];
  readonly shared: First;
  readonly acted: First;
};

type Moments = ReadonlyMap<string, readonly Moment[]>;

/** When each of the detections was passed on, by a referral or an answer, by its id; in exercises nothing is. */
const sharings = async (rows: Rows, ids: readonly string[]): Promise<Moments> => {
  const [referred, asked] = await Promise.all([
    rows.all(referrals, { detection: ids }),
    rows.all(informationRequests, { detection: ids, status: ['ANSWERED'] }),
  ]);
  const passed = [...referred, ...asked].map(({ row }) => row);
  const practice = await exercisesAmong(
    rows,
    passed.map((row) => row.case),
  );
  const real = passed.filter((row) => !practice.has(row.case ?? ''));
  return new Map(
    grouped(real, ({ detection }) => [detection!]).map(([id, same]) => [
      id,
      same.map(
        ({ steps, happened }) => steps.find(({ status }) => status === 'ANSWERED')?.happened ?? happened,
      ),
    ]),
  );
};

/** What the groups count as that each of the detections is linked to, leaving out links that were undone. */
const groupsLinked = async (
  rows: Rows,
  ids: readonly string[],
  relations: readonly Related[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const links = await linksHeld(rows, ids);
  return new Map(
    grouped(links, ({ detection }) => [detection]).map(([id, same]) => [
      id,
      same.flatMap(({ group }) => (group ? canonicalGroup(relations, group) : [])),
    ]),
  );
};

/** When actions were carried out against each of the groups or any that was merged into it, by its id; exercises are none. */
const actionsAgainst = async (
  rows: Rows,
  groups: readonly string[],
  relations: readonly Related[],
): Promise<Moments> => {
  const under = [...new Set(groups.flatMap((one) => groupsUnder(relations, one)))];
  if (under.length === 0) return new Map();
  const done = await rows.all(actions, { group: under, status: ['EXECUTED'], isExercise: [false] });
  const practice = await exercisesAmong(
    rows,
    done.map(({ row }) => row.case),
  );
  const real = done.filter(({ row }) => !practice.has(row.case ?? ''));
  const carriedOut = ({ steps }: RowOf<typeof actions>): readonly Moment[] =>
    steps.filter(({ status }) => status === 'EXECUTED').map(({ happened }) => happened);
  return new Map(
    grouped(real, ({ row }) => [canonicalGroup(relations, row.group!)]).map(([id, same]) => [
      id,
      same.flatMap(({ row }) => carriedOut(row)),
    ]),
  );
};

const adopting = ({ triages }: Seen['row']) => triages.filter(({ triage }) => triage === 'ADOPTED');

/** Detections, each with what followed; an action that was surely over before the record was made did not follow from it. */
export const followed = async (rows: Rows, seen: readonly Seen[]): Promise<readonly Followed[]> => {
  if (seen.length === 0) return [];
  const ids = seen.map(({ key }) => key);
  const relations = (await rows.all(groupRelations, { kind: ['MERGED_INTO'] })).map(({ row }) => row);
  const [shared, linked] = await Promise.all([sharings(rows, ids), groupsLinked(rows, ids, relations)]);
  const against = await actionsAgainst(rows, [...linked.values()].flat(), relations);
  const practice = await exercisesAmong(
    rows,
    seen.flatMap(({ row }) => adopting(row).map((triage) => triage.case)),
  );
  return seen.map(({ key, row: detection }) => {
    const adopted = adopting(detection).filter((triage) => !practice.has(triage.case ?? ''));
    const done = (linked.get(key) ?? []).flatMap((group) => against.get(group) ?? []);
    const since = exactly(detection.recordedAt);
    const after = done.filter((happened) => !isBefore(happened, since));
    return {
      detection,
      shared: earliestOf(shared.get(key) ?? []),
      acted: earliestOf([...adopted.map(({ happened }) => happened), ...after]),
    };
  });
};
