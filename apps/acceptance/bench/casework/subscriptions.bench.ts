import { eventTypes } from '@throughline/api';
import {
  grouped,
  isPart,
  medianOf,
  type Part,
  percentileOf,
  startPart,
  writeResults,
} from '@throughline/bench';
import { casework, LANDMARK } from '@throughline/casework';
import { setTimeout as pause } from 'node:timers/promises';
import { caseworkRecord } from './casework-record';
import { askOnce } from './clients';
import { ConnectionLine } from './connection-line';
import { claimMembership } from './requests';
import { residentOf } from './resident';
import { openServer, type Question } from './serving';
import { sizes } from './sizes';
import { type Ended, type Followed, openFollowers, type Order } from './subscriptions-followers';

const SUBSCRIPTIONS = Number(process.env['SUBSCRIPTIONS'] ?? 10_000);
/** Of one connection; the product lets one have 32. */
const EACH = 25;
const LISTS = 100;
const ROUNDS = 5;
/** What a slow reader of large messages leaves unread until it is full up, and how long it is then borne with. */
const UNREAD = 40;
const BORNE_MS = 14_000;

const [size] = sizes('20k') as [number];

const MESSAGE = 'position node { id type agencyId knownSince }';
/** Ten times as large, and more. */
const LARGE = `position node { id ${Array.from({ length: 40 }, (_, n) => `a${n}: details { field value }`).join(' ')} }`;
type Follow = {
  readonly types: readonly string[];
  readonly after: string;
  readonly subject?: string;
  readonly message?: string;
};
const following = ({ types, after, subject = LANDMARK, message = MESSAGE }: Follow): Followed => ({
  query: `subscription ($subject: Line!, $types: [Line!], $after: Position) { timelineAdded(subject: $subject, types: $types, after: $after) { ${message} } }`,
  variables: { subject, types, after },
});

/** So many lists that are told apart, and that a membership that is claimed comes to all the same. */
const lists = (count: number): readonly (readonly string[])[] => {
  const others = [...eventTypes.keys()].filter((type) => type !== 'MembershipClaimed');
  const pairs = others.flatMap((one, n) => others.slice(n + 1).map((other) => [one, other]));
  return pairs.slice(0, count).map((pair) => ['MembershipClaimed', ...pair]);
};

const now = (): number => performance.timeOrigin + performance.now();

/** Records something that comes to all lists of a group, and tells its position. */
type Claim = (group?: string) => Promise<string>;

/** Over a connection of its own each time, as the server ends those on which nothing is asked for a while. */
const claiming =
  (url: string): Claim =>
  async (group = LANDMARK) => {
    const line = new ConnectionLine(url);
    const answer = await askOnce(line, claimMembership(group));
    line.end();
    return JSON.parse(answer).data.claimMembership.position;
  };

type Followers = Part<Order>;
/** Of each round, in ms: after how long the first, half and the last were told, and what asking for something else took at most. */
type Telling = Readonly<Record<'first' | 'median' | 'last' | 'asked', number>>;

/** How long after it was called for an item was told to all who follow. */
const timesToTell = async (
  followers: Followers,
  { url, claim }: Pick<Served, 'url' | 'claim'>,
): Promise<readonly Telling[]> => {
  const all: Telling[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    const waiting = followers.ask({ await: SUBSCRIPTIONS });
    const asked = longestAsked(url, waiting);
    const called = now();
    await claim();
    const came = ((await waiting) as Float64Array).map((at) => at - called);
    const [first, median, last] = [0, 0.5, 1].map((share) => percentileOf(came, share));
    all.push({ first: first!, median: median!, last: last!, asked: await asked });
  }
  return all;
};

/** The longest that somebody waited for an answer until something was over. */
const longestAsked = async (url: string, over: Promise<unknown>): Promise<number> => {
  let isOver = false;
  const end = () => (isOver = true);
  over.then(end, end);
  let longest = 0;
  while (!isOver) {
    const from = performance.now();
    await (await fetch(`${url}/about`)).text();
    longest = Math.max(longest, performance.now() - from);
    await pause(10);
  }
  return longest;
};

type Measured = {
  readonly opened: number;
  readonly before: number;
  readonly after: number;
  readonly telling: readonly Telling[];
};

const measured = async (
  { url, pid, claim }: Served,
  types: readonly (readonly string[])[],
): Promise<Measured & { readonly beside: Slow | undefined }> => {
  const followers = await startPart<Order, unknown>('followers', url);
  try {
    const before = residentOf(pid);
    const position = await claim();
    // So that each is told of something as soon as it follows.
    await claim();
    const follows = Array.from({ length: SUBSCRIPTIONS / EACH }, (_, connection) =>
      Array.from({ length: EACH }, (__, n) =>
        following({ types: types[(connection * EACH + n) % types.length]!, after: position }),
      ),
    );
    const start = performance.now();
    await followers.ask({ follows });
    const opened = performance.now() - start;
    const telling = await timesToTell(followers, { url, claim });
    const after = residentOf(pid);
    const beside = types.length === 1 ? await slowBeside(followers, { url, pid, claim }) : undefined;
    return { opened, before, after, telling, beside };
  } finally {
    await followers.end();
  }
};

type Served = { readonly url: string; readonly pid: number; readonly claim: Claim };
type Slow = {
  readonly ended: Ended | undefined;
  readonly telling: readonly Telling[];
  readonly grown: number;
};

/** Followed by nobody else. */
const elsewhere = (): string => {
  for (const { type, stream } of casework({ events: size }))
    if (type === 'GroupIdentified' && stream !== LANDMARK) return stream;
  throw new Error('Casework of this SIZE holds one group only: give a larger one.');
};

/** One who subscribes to large messages and reads none of them, and what the others are told meanwhile. */
const slowBeside = async (followers: Followers, { url, pid, claim }: Served): Promise<Slow> => {
  const slow = await startPart<Order, unknown>('followers', url);
  const subject = elsewhere();
  try {
    const after = await claim(subject);
    await claim(subject);
    const large = following({ types: ['MembershipClaimed'], after, subject, message: LARGE });
    await slow.ask({ follows: [Array.from({ length: EACH }, () => large)] });
    await slow.ask({ stall: true });
    const before = residentOf(pid);
    for (let n = 0; n < UNREAD; n++) await claim(subject);
    const telling = await timesToTell(followers, { url, claim });
    const grown = residentOf(pid) - before;
    await pause(BORNE_MS);
    await slow.ask({ stall: false });
    await pause(2_000);
    const [ended] = (await slow.ask('ended')) as readonly Ended[];
    return { ended, telling, grown };
  } finally {
    await slow.end();
  }
};

const bench = async (): Promise<void> => {
  const { connection, drop } = await caseworkRecord(size);
  const server = await startPart<Question, unknown>('server', connection);
  const url = (await server.ask('url')) as string;
  const served = { url, pid: (await server.ask('pid')) as number, claim: claiming(url) };
  try {
    const one = await measured(served, lists(1));
    publish(one, await measured(served, lists(LISTS)));
  } finally {
    await server.end();
    await drop();
  }
};

const publish = (one: Measured & { readonly beside: Slow | undefined }, many: Measured): void => {
  const figures = (telling: readonly Telling[]): readonly string[] => {
    const [first, median, last, asked] = (['first', 'median', 'last', 'asked'] as const).map((which) =>
      medianOf(telling.map((round) => round[which])).toFixed(0),
    );
    return [`${first}, ${median}, ${last} ms`, `${asked} ms`];
  };
  const row = (what: string, { opened, before, after, telling }: Measured): readonly string[] => [
    what,
    `${(opened / 1_000).toFixed(1)} s`,
    `${grouped(before)} MB, ${grouped(after)} MB`,
    ...figures(telling),
  ];
  const { ended, telling, grown } = one.beside!;
  writeResults({
    title: 'Subscriptions',
    says: `${grouped(SUBSCRIPTIONS)} subscriptions to the timeline of a group, ${EACH} over each connection, all from another process, in ${grouped(size)} made-up events. Until all were open and told of a first item; what is resident of the server before and after; how long after a membership was claimed over HTTP the first, half and the last of them were told of it, and what asking for \`/about\` took at most meanwhile, the medians of ${ROUNDS}. The slow one has ${EACH} more to another group, of large messages, and reads none of ${UNREAD} items.`,
    table: [
      [
        'who follows',
        'all open',
        'resident before, after',
        'told the first, half, the last',
        '`/about` at most',
      ],
      row('all of them one list', one),
      ['the same, beside a slow reader', '', `${grouped(grown)} MB more`, ...figures(telling)],
      row(`${LISTS} lists`, many),
    ],
    further: [
      [
        ['the slow reader', 'its end'],
        ['subscriptions told where to go on', `${ended?.told ?? 0} of ${EACH}`],
        ['the connection', ended ? `${ended.code} ${ended.reason}` : '**still open**'],
      ],
    ],
  });
};

if (!isPart({ server: openServer, followers: openFollowers })) await bench();
