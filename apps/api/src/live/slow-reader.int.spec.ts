import { setTimeout as pause } from 'node:timers/promises';
import { CountingServer } from './counting-server';
import { speakTo, subscribe, until } from './live-talk';

let server: CountingServer;
beforeAll(async () => (server = await CountingServer.start()));
afterEach(() => server.shut());
afterAll(() => server.stop());

const LARGE = 100_000;
/** A reader that subscribes to large messages and then reads nothing. */
const stalled = async () => {
  const { socket, end } = speakTo(
    server.host,
    subscribe(`subscription { count(size: ${LARGE}) { n text } }`),
  );
  await until(socket, ({ type }) => type === 'next');
  socket.pause();
  return { socket, end };
};
/** What the server holds for those who do not read: what was asked for after the network took no more. */
const settledCount = async () => {
  let before = -1;
  while (before !== server.n && server.n * LARGE < 40_000_000) {
    before = server.n;
    await pause(150);
  }
  return server.n;
};

describe('a reader that does not read', () => {
  it('is sent no more than was bounded', async () => {
    server.serve({ mostUnsent: 200_000 });
    const { socket } = await stalled();
    const n = await settledCount();
    expect(n * LARGE).toBeLessThan(40_000_000);
    await pause(300);
    expect(server.n).toBe(n);
    socket.terminate();
  });

  it('would be sent without end where nothing bounds it', async () => {
    server.serve({ mostUnsent: Infinity });
    const { socket } = await stalled();
    expect((await settledCount()) * LARGE).toBeGreaterThanOrEqual(40_000_000);
    socket.terminate();
  });

  it('is told where to go on, and let go', async () => {
    server.serve({ mostUnsent: 200_000, patienceMs: 200 });
    const { socket, end } = await stalled();
    await settledCount();
    await pause(300);
    let last = 0;
    const error = until(socket, ({ type, payload }) => {
      last = (payload as { data?: { count: { n: number } } }).data?.count.n ?? last;
      return type === 'error';
    });
    socket.resume();
    expect(await error).toMatchObject({ payload: [{ extensions: { resumeAfter: `after ${server.n}` } }] });
    expect(last).toBe(server.n);
    expect(await end).toBe('1013 Too slow. Each subscription was told after which position to resume.');
  });

  it('does not keep others waiting', async () => {
    server.serve({ mostUnsent: 200_000 });
    const { socket } = await stalled();
    await settledCount();
    const other = speakTo(server.host, subscribe('subscription { count { n } }')).socket;
    let got = 0;
    await until(other, ({ type }) => type === 'next' && ++got === 50);
    expect(got).toBeGreaterThanOrEqual(50);
    other.terminate();
    socket.terminate();
  });
});
