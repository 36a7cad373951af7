import { scenarioGroup, scenarioPeople } from '@throughline/demonstration';
import { readFileSync } from 'node:fs';
import { runHouse, type RunningHouse } from './running-house';

const page = readFileSync('docs/how-to/replay-a-group.md', 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)![1]!;

/** A day as it was seen on that day. */
const on = (day: string) => ({ trueAt: day, knownAt: day });
const decided = on('2023-12-06');
const gaveWay = on('2024-04-30');
const dismantled = on('2025-07-15');

describe('a group, replayed at three dates on both clocks through GraphQL alone', () => {
  let house: RunningHouse;
  beforeAll(async () => {
    house = await runHouse('demonstration', undefined, { scenario: true, processes: [] });
    await house.api.caughtUp(() => true);
  }, 60_000);
  afterAll(() => house.stop());

  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await house.ask(query, { group: scenarioGroup, ...variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const stagesOn = async (at: object) => {
    const LIFECYCLE = `query ($group: ID!, $at: At) { lifecycle(group: $group, at: $at) { agreed current { agencyId stage } } }`;
    const { agreed, current } = (await ask(LIFECYCLE, { at })).lifecycle;
    return [
      agreed,
      ...current.map((held: { agencyId: string; stage: string }) => `${held.agencyId} ${held.stage}`),
    ];
  };

  it('is told in the how-to as it is answered', async () =>
    expect(await ask(block('graphql'))).toEqual(JSON.parse(block('json'))));

  it('is targeted by the police, when Immigration has only assessed it', async () =>
    expect(await stagesOn(decided)).toEqual([
      false,
      'agency-immigration ASSESSED',
      'agency-police TARGETED',
    ]));

  it('is targeted by three, when what they relied on gives way', async () => {
    expect(await stagesOn(gaveWay)).toEqual([
      false,
      'agency-customs TARGETED',
      'agency-fiu TARGETED',
      'agency-immigration ASSESSED',
      'agency-police TARGETED',
    ]);
    const CITED = `query ($group: Line!, $at: At) {
      timeline(subject: $group, types: ["StageDeclared"], agency: "agency-police", first: 1, at: $at) {
        nodes { reliesOn { type trail { correctedBy { by { type } } } } } } }`;
    const correctionsOf = async (at: object) => {
      const [decision] = (await ask(CITED, { at })).timeline.nodes;
      const trails = decision.reliesOn.flatMap(
        ({ trail }: { trail: { correctedBy: object[] } | null }) => trail ?? [],
      );
      return trails.flatMap(({ correctedBy }: { correctedBy: object[] }) => correctedBy);
    };
    const regraded = { by: { type: 'DetectionRegraded' } };
    expect(await correctionsOf(gaveWay)).toEqual([regraded, regraded, regraded]);
    expect(await correctionsOf(decided)).toEqual([regraded]);
  });

  it('is held to be in three different stages, when the police hold it dismantled', async () =>
    expect(await stagesOn(dismantled)).toEqual([
      false,
      'agency-customs DISMANTLED',
      'agency-fiu DISRUPTED',
      'agency-immigration DORMANT',
      'agency-police DISMANTLED',
    ]));

  it('had more in it on the first of the days than anybody knew then', async () => {
    const DIFF = `query ($group: ID!, $from: At!, $to: At!) {
      groupDiff(group: $group, from: $from, to: $to) { members { added { key } ended { key } } stages { changed { key } } } }`;
    expect((await ask(DIFF, { from: decided, to: { trueAt: decided.trueAt } })).groupDiff).toEqual({
      members: { added: [{ key: scenarioPeople.tern }, { key: scenarioPeople.heron }], ended: [] },
      stages: { changed: [] },
    });
  });

  it('gathers a timeline from day to day, of which nothing is ever taken away', async () => {
    const DIFF = `query ($group: Line!, $from: At!, $to: At!) {
      timelineDiff(subject: $group, from: $from, to: $to, first: 200) {
        addedCount endedCount added { id recordedAt } ended { id recordedAt } } }`;
    const forth = (await ask(DIFF, { from: decided, to: gaveWay })).timelineDiff;
    const back = (await ask(DIFF, { from: gaveWay, to: decided })).timelineDiff;
    expect(forth.addedCount).toBeGreaterThan(10);
    expect(forth.endedCount).toBe(0);
    expect(back).toEqual({ addedCount: 0, endedCount: forth.addedCount, added: [], ended: forth.added });
  });

  it('shows in the timelines of those it concerns', async () => {
    const COUNT = `query ($subject: Line!) { timeline(subject: $subject) { totalCount } }`;
    const countOf = async (subject: string) => (await ask(COUNT, { subject })).timeline?.totalCount;
    expect(await countOf(scenarioPeople.tern)).toBeGreaterThan(0);
    expect(await countOf('agency-customs')).toBeGreaterThan(0);
    expect(await countOf('entity-nobody')).toBeUndefined();
  });

  it.each([
    ['event', 'types: ["StageDeclard"]', 'types.0', 'near it: StageDeclared'],
    ['agency', 'agency: "agency-polcie"', 'agency', 'near it: agency-police'],
  ])('refuses an %s that there is not, and says what may have been meant', async (_, given, path, near) => {
    const { errors } = await house.ask(`{ timeline(subject: "group-1", ${given}) { totalCount } }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(near),
      extensions: { code: 'BAD_USER_INPUT', fields: [{ path }] },
    });
  });
});
