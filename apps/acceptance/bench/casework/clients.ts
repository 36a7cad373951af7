import { ConnectionLine } from './connection-line';

/** What so many clients ask over and over for so long, and what each answer must say. */
export type Load = {
  readonly clients: number;
  readonly ms: number;
  readonly bodies: readonly string[];
  readonly says: string;
  readonly officer?: string;
};

export type Pressed = { readonly perSecond: number; readonly latencies: Float64Array };

/** A part of a bench: those who ask, in a process of their own. */
export const openClients = async (url: string) => {
  const lines: ConnectionLine[] = [];
  const ask = async (load: Load): Promise<Pressed> => {
    while (lines.length < load.clients) lines.push(new ConnectionLine(url));
    return pressed(lines.slice(0, load.clients), load);
  };
  return { ask, end: async () => lines.forEach((line) => line.end()) };
};

const pressed = async (lines: readonly ConnectionLine[], load: Load): Promise<Pressed> => {
  const latencies: number[] = [];
  const start = performance.now();
  let turn = 0;
  const asking = async (line: ConnectionLine): Promise<void> => {
    for (let from = performance.now(); from < start + load.ms;) {
      await askOnce(line, { ...load, body: load.bodies[turn++ % load.bodies.length]! });
      const now = performance.now();
      latencies.push(now - from);
      from = now;
    }
  };
  await Promise.all(lines.map(asking));
  const perSecond = latencies.length / ((performance.now() - start) / 1_000);
  return { perSecond, latencies: Float64Array.from(latencies) };
};

/** Fails where the answer is not the one expected: a refusal would be quick. */
export const askOnce = async (
  line: ConnectionLine,
  { body, says, officer }: Pick<Load, 'says' | 'officer'> & { readonly body: string },
): Promise<string> => {
  const answer = await line.ask(body, officer === undefined ? {} : { 'x-demonstration-officer': officer });
  if (!answer.includes(says)) throw new Error(`This is no answer: ${answer.slice(0, 500)}`);
  return answer;
};
