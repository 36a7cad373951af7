import { detectionLinks, detections } from '@throughline/detection';
import { actions } from '@throughline/disruption';
import { byTrueTime, groups, stageDeclarations } from '@throughline/group';
import { type Compared, mayHaveComeBy, type Moment, type Rows } from '@throughline/kernel';
import { claimsIn, groupsIn, readForClaims } from './claims-in';
import { membersOf } from './members';
import { tiesOf } from './ties';

/** All that is read of a group. */
export const groupThings = [...readForClaims, stageDeclarations, actions, detectionLinks, detections];

/** What there is of one kind, by what tells it apart, in one picture. */
export type Things = ReadonlyMap<string, Compared>;

const listed = (all: readonly string[]): string | undefined =>
  all.length === 0 ? undefined : all.join(', ');
const timeOf = ({ earliest, latest }: Moment): string =>
  earliest === latest ? earliest : `${earliest} to ${latest}`;
const ofGroup = (group: string) => ({ group: [group] });

export const groupIn = async (rows: Rows, group: string): Promise<Compared | undefined> => {
  const {
    name,
    aliases = [],
    offenceTypes,
    areasOfFocus,
    mergedInto,
  } = (await rows.one(groups, group))?.row ?? {};
  if (name === undefined) return undefined;
  return {
    name,
    ...(mergedInto === undefined ? {} : { mergedInto }),
    aliases: listed(aliases),
    offenceTypes: listed(offenceTypes ?? []),
    areasOfFocus: listed(areasOfFocus ?? []),
  };
};

/** By the id of the person. */
export const membersIn = async (rows: Rows, group: string): Promise<Things> => {
  const members = membersOf((await claimsIn(rows, group))?.members ?? [], rows);
  return new Map(
    members.map(({ person, roles, claims, surely }) => [
      person,
      { roles: listed(roles), claims: String(claims), surely: surely ? 'yes' : 'no' },
    ]),
  );
};

/** By the ids of the two persons, what joins them, and in which unit that is measured. */
export const tiesIn = async (rows: Rows, group: string): Promise<Things> => {
  const joined = tiesOf((await claimsIn(rows, group))?.ties ?? [], rows.trueAt);
  return new Map(
    joined.map(({ from, to, kind, directed, strength, strengthUnit, claims, surely }) => [
      [from, directed ? 'to' : 'and', to, kind, strengthUnit].filter(Boolean).join(' '),
      {
        ...(strength === undefined ? {} : { strength: String(strength) }),
        claims: String(claims),
        surely: surely ? 'yes' : 'no',
      },
    ]),
  );
};

type Word = {
  readonly agency: string;
  readonly stage: string;
  readonly origin: string;
  readonly happened: Moment;
  readonly revision: number;
};

/** By the id of the agency: the stage that it holds the group to be in. */
export const stagesIn = async (rows: Rows, group: string): Promise<Things> => {
  const identified = await rows.one(groups, group);
  const declared = await rows.all(stageDeclarations, ofGroup(group));
  const suspected = identified
    ? [{ ...identified.row, stage: 'SUSPECTED', origin: 'IDENTIFIED', revision: 0 }]
    : [];
  const words: readonly Word[] = [
    ...suspected.filter(({ happened }) => rows.trueAt === undefined || mayHaveComeBy(happened, rows.trueAt)),
    ...declared.flatMap(({ row }) => [
      { ...row, origin: 'DECLARED' },
      ...row.adoptions.map((adopted) => ({ ...adopted, stage: row.stage, origin: 'ADOPTED' })),
    ]),
  ];
  const inOrder = [...words].sort(byTrueTime);
  return new Map(
    inOrder.map(({ agency, stage, origin, happened }) => [
      agency,
      { stage, origin, since: timeOf(happened) },
    ]),
  );
};

/** By the id of the action. */
export const actionsIn = async (rows: Rows, group: string): Promise<Things> => {
  const planned = await rows.all(actions, { group: await groupsIn(rows, group) });
  return new Map(
    planned.map(({ key, row: { title, tactic, status, yields, effects } }) => [
      key,
      {
        title,
        tactic,
        status,
        yields: String(yields.length),
        effects: listed(effects.map(({ level, on }) => `${level} ${on}`)),
      },
    ]),
  );
};

/** By the id of the detection: those linked to the group, and not unlinked since. */
export const detectionsIn = async (rows: Rows, group: string): Promise<Things> => {
  const links = await rows.all(detectionLinks, { group: await groupsIn(rows, group) });
  const standing = links.filter(({ row }) => rows.trueAt !== undefined || row.unlinking === undefined);
  const linked = [...new Set(standing.map(({ row }) => row.detection))];
  const seen = await rows.many(detections, linked);
  return new Map(
    linked.flatMap((id) => {
      const row = seen.get(id)?.row;
      if (!row) return [];
      const { summary, reliability, credibility, handling } = row;
      return [[id, { summary, reliability, credibility, handling }] as const];
    }),
  );
};
