import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Asks the same over and over, from so many connections at once, opened one after another; tells how long each answer took. */
const [, , url, officer, connections, openingMs, pauseMs, seconds, body] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const headers = {
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(body),
  'x-demonstration-officer': officer,
};

const ask = () =>
  new Promise((answered) => {
    const asking = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => answered(response.statusCode));
    });
    asking.on('error', () => answered(0));
    asking.end(body);
  });

const counts = { answered: 0, shed: 0, failed: 0 };
const took = [];
const until = performance.now() + Number(seconds) * 1_000;
const keepAsking = async (_, n) => {
  await pause((n * openingMs) / connections);
  while (performance.now() < until) {
    const asked = performance.now();
    const status = await ask();
    if (status === 200) took.push(performance.now() - asked);
    counts[status === 200 ? 'answered' : status === 503 ? 'shed' : 'failed'] += 1;
    await pause(Number(pauseMs));
  }
};
await Promise.all(Array.from({ length: Number(connections) }, keepAsking));
agent.destroy();
took.sort((one, other) => one - other);
const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
process.stdout.write(JSON.stringify({ ...counts, p50: at(0.5), p99: at(0.99), most: at(1) }));
