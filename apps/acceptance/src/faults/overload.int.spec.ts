import { howMany, writeFault } from '@throughline/bench';
import { loadScenario, submitThrough } from '@throughline/demonstration';
import { FairQueue } from '@throughline/serving';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { runHouse, type RunningHouse } from '../running-house';

const SECONDS = howMany(1, 10);
/** More than ten times as many at once as are worked on at once. */
const NOISY_CONNECTIONS = 96;
const PAUSE_MS = 20;
const QUERY = `query Page { detections(first: 10) { totalCount nodes { id summary recordedAt happened { earliest latest } } } }`;

type Told = Readonly<Record<'answered' | 'shed' | 'failed' | 'p50' | 'p99', number>>;

/** In a process of its own, so that whoever asks does not slow down who answers by more than a neighbour would. */
const askFrom = async (house: RunningHouse, officer: string, connections: number): Promise<Told> => {
  const pauseMs = connections > 1 ? 0 : PAUSE_MS;
  const given = [house.url, officer, connections, pauseMs, SECONDS, QUERY].map(String);
  const child = spawn(process.execPath, ['apps/acceptance/src/faults/asking.mjs', ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout)) as Told;
};

type Measured = { readonly idle: Told; readonly quiet: Told; readonly noisy: Told; readonly grown: number };

const measured = async (queue?: FairQueue): Promise<Measured> => {
  const house = await runHouse('demonstration', undefined, queue ? { queue } : {});
  try {
    await loadScenario(submitThrough(house.api.door));
    await house.api.caughtUp(() => true);
    await askFrom(house, 'customs-officer', 1);
    const idle = await askFrom(house, 'customs-officer', 1);
    const before = process.memoryUsage.rss();
    const [quiet, noisy] = await Promise.all([
      askFrom(house, 'customs-officer', 1),
      askFrom(house, 'police-detective', NOISY_CONNECTIONS),
    ]);
    return { idle, quiet, noisy, grown: process.memoryUsage.rss() - before };
  } finally {
    await house.stop();
  }
};

const slowed = ({ idle, quiet }: Measured): number => quiet.p99 / idle.p99;
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const told = (one: Measured): string =>
  `quiet agency p50 ${ms(one.idle.p50)} idle, ${ms(one.quiet.p50)} under load; p99 ${ms(one.idle.p99)} idle, ${ms(one.quiet.p99)} under load, ${slowed(one).toFixed(1)} times as long`;

describe('FX-14: more is asked than can be answered, nearly all of it by one agency', () => {
  it('sheds what the noisy one asks too much, and answers the other as if nothing were the matter', async () => {
    const fair = await measured();
    expect(fair.quiet).toMatchObject({ shed: 0, failed: 0 });
    expect(fair.noisy.failed).toBe(0);
    expect(fair.noisy.shed).toBeGreaterThan(fair.noisy.answered);
    const free = { atOnce: Infinity, ofOne: Infinity };
    const unbounded = await measured(new FairQueue(free));
    expect(slowed(unbounded)).toBeGreaterThan(2);
    expect(slowed(unbounded)).toBeGreaterThan(slowed(fair));
    const { answered, shed } = fair.noisy;
    writeFault({
      experiment: `FX-14 one noisy agency with ${NOISY_CONNECTIONS} queries at once, one quiet one, ${SECONDS} s`,
      rounds: 1,
      figures: {
        acknowledged: answered + fair.quiet.answered,
        lost: 0,
        unknown: 0,
        committed: 0,
        doubled: 0,
      },
      recovery: `${told(fair)}; goodput ${Math.round((answered + fair.quiet.answered) / SECONDS)}/s, shed ${((100 * shed) / (shed + answered)).toFixed(0)} %, memory ${(fair.grown / 2 ** 20).toFixed(0)} MB more`,
      control: `without the fair queue: ${told(unbounded)}, goodput ${Math.round((unbounded.noisy.answered + unbounded.quiet.answered) / SECONDS)}/s`,
    });
  }, 120_000);
});
