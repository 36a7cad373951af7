import { demonstrationOfficers } from '@throughline/demonstration';
import { Rejection } from '@throughline/kernel';
import { type ImportResult, readMapping, runImport } from '@throughline/network-import';
import { existsSync } from 'node:fs';
import { engines } from './engines';
import { runHouse, type RunningHouse } from './running-house';

const FOLDER = '../shared/data/caviar';
const officer = demonstrationOfficers.find(({ key }) => key === 'research-analyst')!;

const importInto = async (house: RunningHouse): Promise<ImportResult> =>
  runImport(FOLDER, await readMapping('libs/interchange/network/mappings/caviar.json'), {
    submit: async ({ command, input, circumstances, recordedAt }) => {
      const outcome = await house.api.door.submit({ command, input, circumstances, recordedAt, officer });
      if (outcome instanceof Rejection) throw new Error(outcome.because);
      return outcome;
    },
  });

/** The middle of each phase, by the mapping's rule: two months each from March 1994 on. */
const middleOf = (phase: number): string => {
  const month = 2 + 2 * (phase - 1) + 1;
  return `${1994 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
};

const NETWORK = `query ($group: ID!, $at: At) {
  network(group: $group, at: $at) { memberCount tieCount directedTieCount strength strengthUnit members { personId derived { field rule } } }
}`;

const expected = [
  [1, 15, 18, 59],
  [2, 24, 28, 120],
  [3, 33, 56, 282],
  [4, 33, 48, 456],
  [5, 32, 39, 162],
  [6, 27, 47, 668],
  [7, 36, 49, 379],
  [8, 42, 58, 335],
  [9, 34, 44, 317],
  [10, 42, 50, 478],
  [11, 41, 50, 355],
] as const;

describe.each(engines)(
  'the CAVIAR network on $name, imported from ../shared/data/caviar and asked for through GraphQL',
  ({ there, open }) => {
    // eslint-disable-next-line no-restricted-syntax -- neither the data nor every engine is part of the project, and its absence is reported as a skip
    const each = existsSync(FOLDER) && there ? it : it.skip;
    let engine: Awaited<ReturnType<typeof open>>;
    let house: RunningHouse;
    let result: ImportResult;
    let group: string;

    beforeAll(async () => {
      if (!existsSync(FOLDER) || !there) return;
      engine = await open();
      house = await runHouse('demonstration', engine.place, { processes: [] });
      result = await importInto(house);
      const { data } = await house.ask('{ groups(filter: { name: ["Caviar network"] }) { nodes { id } } }');
      group = data.groups.nodes[0].id;
    }, 60_000);
    afterAll(async () => {
      await house?.stop();
      await engine?.close();
    });

    const network = async (at?: object) => (await house.ask(NETWORK, { group, at })).data.network;

    each.each(expected)(
      'has in phase %d %d members in contact, %d ties and %d calls',
      async (phase, members, ties, calls) =>
        expect(await network({ trueAt: middleOf(phase) })).toMatchObject({
          memberCount: members,
          tieCount: ties,
          strength: calls,
          strengthUnit: 'calls',
        }),
    );

    each(
      'has 107 members, 303 directed and 214 undirected ties and 3,611 calls over its whole life',
      async () =>
        expect(await network()).toMatchObject({
          memberCount: 107,
          directedTieCount: 303,
          tieCount: 214,
          strength: 3611,
        }),
    );

    each('names every member once, and the rule behind what the source does not give', async () => {
      const { members } = await network();
      expect(new Set(members.map(({ personId }: { personId: string }) => personId)).size).toBe(107);
      expect(members[0].derived).toContainEqual({
        field: expect.any(String),
        rule: expect.stringContaining('two calendar months'),
      });
    });

    each.each(expected)('shows nothing of phase %d before it was on the record', async (phase) => {
      const { firstRecordedAt } = result.phases[phase - 1]!;
      const before = new Date(Date.parse(firstRecordedAt) - 1).toISOString();
      const then = await network({ trueAt: middleOf(phase), knownAt: before });
      expect(then?.memberCount ?? 0).toBe(0);
      expect(await network({ trueAt: middleOf(phase), knownAt: '1997' })).toMatchObject({
        memberCount: expected[phase - 1]![1],
      });
    });

    each('has 11 seizures, with amounts in US dollars and goods', async () => {
      const { data } = await house.ask(`{
      detections(filter: { means: [SEIZURE] }, order: RECORDED_OLDEST_FIRST, first: 50) {
        nodes { occurrences amounts { decimal currency } commodities { commodity quantity { amount unit } } derived { field } }
      }
    }`);
      const seizures: { occurrences: number }[] = data.detections.nodes;
      expect(seizures.map(({ occurrences }) => occurrences)).toEqual([1, 3, 1, 1, 2, 1, 2]);
      expect(data.detections.nodes[1]).toMatchObject({
        amounts: [{ decimal: '1300000.00', currency: 'USD' }],
        commodities: [
          { commodity: 'marijuana', quantity: { amount: '30', unit: 'KG' } },
          { commodity: 'cocaine', quantity: { amount: '2', unit: 'KG' } },
        ],
      });
      expect(data.detections.nodes[0].derived).not.toEqual([]);
    });

    each('stands in the timeline of the group with its seizures', async () => {
      const { data } = await house.ask(
        `query ($group: Line!) { timeline(subject: $group, types: ["DetectionRecorded"]) { totalCount } }`,
        { group },
      );
      expect(data.timeline.totalCount).toBe(7);
    });

    each(
      'is not changed by a second import',
      async () => {
        const before = await house.record.store.head();
        expect(await importInto(house)).toMatchObject({ recorded: 0, repeated: 1131 });
        expect(await house.record.store.head()).toEqual(before);
      },
      60_000,
    );
  },
);
