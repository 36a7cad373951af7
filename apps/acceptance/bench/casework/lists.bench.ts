import {
  grouped,
  inRounds,
  isPart,
  judged,
  medianOf,
  percentileOf,
  ratioOf,
  ratioText,
  startPart,
  writeResults,
} from '@throughline/bench';
import { caseworkRecord } from './casework-record';
import { askOnce } from './clients';
import { ConnectionLine } from './connection-line';
import { openServer, type Question } from './serving';
import { sizes } from './sizes';

const ROUNDS = 7;
const TIMES = 40;
const MOST_MS = 15;
const MOST_RATIO = 1.5;

const page = (list: string, nodes: string): string =>
  `query ($at: At) { page: ${list.replace('(', '(first: 50, at: $at, ')} { nodes { id ${nodes} } pageInfo { hasNextPage endCursor } } }`;
const DETECTION =
  'summary agencyId areaOfFocus happened { earliest latest precision } recordedAt reliability credibility handling';
const REFERRAL =
  'fromId form status areaOfFocus grounds dueBy happened { earliest latest } steps { status agencyId }';

const lists: Readonly<Record<string, string>> = {
  'detections, newest first': page('detections(order: RECORDED_NEWEST_FIRST)', DETECTION),
  'detections at the border, by when they happened': page(
    'detections(order: HAPPENED_NEWEST_FIRST, filter: { areaOfFocus: [BORDER] })',
    DETECTION,
  ),
  'referrals to one agency': page('referrals(filter: { to: ["agency-police"] })', REFERRAL),
};

const bench = async (): Promise<void> => {
  const rows: (readonly string[])[] = [];
  for (const size of sizes('20k,200k')) rows.push(...(await measured(size)));
  writeResults({
    title: 'Lists of casework',
    says: `Pages of 50 by GraphQL over HTTP from made-up casework, as long as each took in the server, from the first line of the request to the last byte of the answer: p50, p99. One client; ${ROUNDS} rounds of ${TIMES} pages as things stand and ${TIMES} as they stood two years before the last event, in turn. The ratio is that of the medians of each round, with the lowest and the highest.`,
    table: [
      ['events', 'list', 'current', 'target', 'met', 'two years back', 'over current', 'target', 'met'],
      ...rows,
    ],
  });
};

const measured = async (size: number): Promise<readonly (readonly string[])[]> => {
  const { connection, drop } = await caseworkRecord(size);
  const server = await startPart<Question, unknown>('server', connection);
  try {
    const line = new ConnectionLine((await server.ask('url')) as string);
    const known = await twoYearsBack(line);
    const rows: (readonly string[])[] = [];
    for (const [name, query] of Object.entries(lists)) {
      const asked = (at: object | null) => async (): Promise<Float64Array> => {
        const body = JSON.stringify({ query, variables: { at } });
        await server.ask('took');
        for (let n = 0; n < TIMES; n++) await askOnce(line, { body, says: '"hasNextPage":true' });
        return (await server.ask('took')) as Float64Array;
      };
      const players = { current: asked(null), past: asked({ knownAt: known }) };
      await inRounds(1, players); // Warm.
      rows.push([grouped(size), name, ...cells(await inRounds(ROUNDS, players))]);
    }
    line.end();
    return rows;
  } finally {
    await server.end();
    await drop();
  }
};

const twoYearsBack = async (line: ConnectionLine): Promise<string> => {
  const body = JSON.stringify({ query: '{ about { store { lastRecordedAt } } }' });
  const answer = await askOnce(line, { body, says: 'lastRecordedAt' });
  const last: string = JSON.parse(answer).data.about.store.lastRecordedAt;
  return `${Number(last.slice(0, 4)) - 2}${last.slice(4).replace('-02-29', '-02-28')}`;
};

type Taken = readonly Float64Array[];

const cells = ({ current, past }: Readonly<Record<'current' | 'past', Taken>>): readonly string[] => {
  const all = (taken: Taken) => Float64Array.from(taken.flatMap((one) => [...one]));
  const shown = (taken: Taken) =>
    `${percentileOf(all(taken), 0.5).toFixed(1)}, ${percentileOf(all(taken), 0.99).toFixed(1)} ms`;
  const medians = (taken: Taken) => taken.map((one) => medianOf([...one]));
  const ratio = ratioOf(medians(past), medians(current));
  return [
    shown(current),
    ...judged(`p99 < ${MOST_MS} ms`, percentileOf(all(current), 0.99) < MOST_MS),
    shown(past),
    ratioText(ratio),
    ...judged(`≤ ${MOST_RATIO}`, ratio.median <= MOST_RATIO),
  ];
};

if (!isPart({ server: openServer })) await bench();
