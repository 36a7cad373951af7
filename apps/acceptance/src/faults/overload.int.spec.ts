import { howMany, medianOf, writeFault } from '@throughline/bench';
import { FairQueue } from '@throughline/serving';
import { spawn } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { runHouse, type RunningHouse } from '../running-house';

const ROUNDS = howMany(1, 3);
const SECONDS = howMany(1, 10);
/** By then the noisy one has opened its connections, which costs both sides more than asking does. */
const HEAD_START_MS = 1_000;
const PAUSE_MS = 20;

const QUERY = JSON.stringify({
  query: `query Page { detections(first: 10) { totalCount nodes { id summary recordedAt happened { earliest latest } } } }`,
});
const COMMAND = JSON.stringify({
  query: `mutation ($input: RecordDetectionInput!, $circumstances: CircumstancesInput!) { recordDetection(input: $input, circumstances: $circumstances) { __typename } }`,
  variables: {
    input: {
      summary: 'Drugs in machine parts (fictional)',
      offenceTypes: ['DRUGS'],
      areaOfFocus: 'BORDER',
      harms: ['COMMUNITIES'],
      detectedAt: { earliest: '2025-03-14' },
      means: 'SENSOR',
    },
    circumstances: {
      authority: 'Policing Act 2008',
      purpose: 'DETECTION',
      happened: { earliest: '2025-03-01' },
    },
  },
});

type Asking = { readonly officer: string; readonly body: string; readonly connections: number };
type Told = Readonly<Record<'answered' | 'shed' | 'failed' | 'p50' | 'p99' | 'most', number>>;

/** In a process of its own, so that whoever asks does not slow down who answers by more than a neighbour would. */
const asked = async ({ url }: RunningHouse, { officer, body, connections }: Asking): Promise<Told> => {
  const isNoisy = connections > 1;
  const openingMs = isNoisy ? HEAD_START_MS : 0;
  const given = [
    url,
    officer,
    connections,
    openingMs,
    isNoisy ? 0 : PAUSE_MS,
    SECONDS + openingMs / 1_000,
    body,
  ].map(String);
  const child = spawn(process.execPath, ['apps/acceptance/src/faults/asking.mjs', ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout)) as Told;
};

type What = 'queries' | 'commands';
const noises: Readonly<Record<What, Asking>> = {
  queries: { officer: 'police-detective', body: QUERY, connections: howMany(300, 400) },
  commands: { officer: 'police-detective', body: COMMAND, connections: howMany(300, 3_000) },
};
const quietly: Asking = { officer: 'customs-officer', body: QUERY, connections: 1 };

type Round = {
  readonly idle: Told;
  readonly quiet: Told;
  readonly noisy: Told;
  /** The longest that the server's thread did nothing but one thing, in ms. */
  readonly heldMs: number;
};

const round = async (house: RunningHouse, noise: Asking): Promise<Round> => {
  const idle = await asked(house, quietly);
  const noisy = asked(house, noise);
  await pause(HEAD_START_MS);
  const held = monitorEventLoopDelay({ resolution: 5 });
  held.enable();
  const quiet = await asked(house, quietly);
  held.disable();
  return { idle, quiet, noisy: await noisy, heldMs: held.max / 1e6 };
};

type Measured = { readonly rounds: readonly Round[]; readonly recorded: number; readonly grown: number };

const measuredIn = async (house: RunningHouse, noise: Asking): Promise<Measured> => {
  const { position: before } = await house.record.store.head();
  const resident = process.memoryUsage.rss();
  const rounds: Round[] = [];
  while (rounds.length < ROUNDS) rounds.push(await round(house, noise));
  const { position } = await house.record.store.head();
  return {
    rounds,
    recorded: Number(position - before),
    grown: process.memoryUsage.rss() - resident,
  };
};

const measured = async (queue?: FairQueue): Promise<Readonly<Record<What, Measured>>> => {
  const house = await runHouse('demonstration', undefined, {
    scenario: true,
    processes: [],
    ...(queue ? { queue } : {}),
  });
  try {
    await house.api.caughtUp(() => true);
    await asked(house, quietly);
    return {
      queries: await measuredIn(house, noises.queries),
      commands: await measuredIn(house, noises.commands),
    };
  } finally {
    await house.stop();
  }
};

const median = ({ rounds }: Measured, of: (one: Round) => number): number => medianOf(rounds.map(of));
const slowed = (one: Measured): number => median(one, ({ quiet, idle }) => quiet.p99 / idle.p99);
const sum = ({ rounds }: Measured, of: (one: Round) => number): number =>
  rounds.reduce((total, one) => total + of(one), 0);

const told = (one: Measured): string => {
  const ms = (of: (round: Round) => number): string => `${median(one, of).toFixed(1)} ms`;
  const answered = sum(one, ({ quiet, noisy }) => quiet.answered + noisy.answered);
  return [
    `quiet agency p50 ${ms(({ idle }) => idle.p50)} idle, ${ms(({ quiet }) => quiet.p50)} under load`,
    `p99 ${ms(({ idle }) => idle.p99)} idle, ${ms(({ quiet }) => quiet.p99)} under load, ${slowed(one).toFixed(1)} times as long`,
    `the thread held for ${ms(({ heldMs }) => heldMs)} at most`,
    `goodput ${Math.round(answered / ROUNDS / (SECONDS + HEAD_START_MS / 1_000))}/s`,
  ].join('; ');
};

/** Whoever was cut off may have been heard all the same. */
const figuresOf = (what: What, fair: Measured) => {
  const acknowledged = sum(fair, ({ noisy }) => noisy.answered);
  const recorded = what === 'commands' ? fair.recorded : acknowledged;
  return {
    acknowledged,
    lost: Math.max(0, acknowledged - recorded),
    unknown: sum(fair, ({ noisy }) => noisy.failed),
    committed: Math.max(0, recorded - acknowledged),
  };
};

const write = (what: What, fair: Measured, free: Measured): void => {
  const shed = sum(fair, ({ noisy }) => noisy.shed);
  const acknowledged = sum(fair, ({ noisy }) => noisy.answered);
  writeFault({
    experiment: `FX-14 one noisy agency with ${noises[what].connections} ${what} at once, one quiet one, ${SECONDS} s`,
    rounds: ROUNDS,
    figures: { ...figuresOf(what, fair), doubled: 0 },
    recovery: `${told(fair)}, shed ${((100 * shed) / (shed + acknowledged)).toFixed(0)} %, memory ${(fair.grown / 2 ** 20).toFixed(0)} MB more`,
    control: `let in as they come: ${told(free)}`,
  });
};

describe('FX-14: more is asked than can be answered, nearly all of it by one agency', () => {
  let fair: Readonly<Record<What, Measured>>;
  let free: Readonly<Record<What, Measured>>;
  beforeAll(async () => {
    fair = await measured();
    free = await measured(new FairQueue({ atOnce: Infinity }, { now: Infinity }));
  }, 480_000);

  it.each<What>(['queries', 'commands'])('sheds %s of the noisy one, and answers the other', (what) => {
    for (const { quiet } of fair[what].rounds) expect([quiet.shed, quiet.failed]).toEqual([0, 0]);
    expect(sum(fair[what], ({ noisy }) => noisy.shed)).toBeGreaterThan(0);
    expect(slowed(free[what])).toBeGreaterThan(2);
    expect(slowed(free[what])).toBeGreaterThan(slowed(fair[what]));
    write(what, fair[what], free[what]);
  });

  it('does nothing of what it sheds, and everything else', () => {
    const { lost, unknown, committed } = figuresOf('commands', fair.commands);
    expect(lost).toBe(0);
    expect(committed).toBeLessThanOrEqual(unknown);
    expect(fair.queries.recorded).toBe(0);
  });
});
