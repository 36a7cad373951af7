import type { EventStore } from '@throughline/event-store';
import { openMemoryStore } from '@throughline/event-store/memory';
import { Open } from './counter-sample';
import { Executor, type Issued } from './executor';

const issued = (commandId: string): Issued => ({
  command: Open,
  input: { name: 'x' },
  mayBeRetry: true,
  circumstances: {
    officer: 'officer-1',
    agency: 'agency-1',
    authority: 'Policing Act 2008',
    purpose: 'INVESTIGATION',
    correlationId: commandId,
    basis: [],
    derived: [],
    commandId,
  },
});

describe('one command too many of an agency', () => {
  it('is refused before anything is read for it', async () => {
    let reads = 0;
    const commandStatus = () => (reads++, new Promise(() => undefined));
    const store = Object.assign(Object.create(openMemoryStore()) as EventStore, { commandStatus });
    const known = { aggregates: new Map(), agencies: new Set(['agency-1']) };
    const executor = new Executor({ store, clock: () => '2031-03-01T09:00:00.000Z', known });
    for (let n = 0; n < 384; n++) void executor.execute(issued(`own-${n}`));
    await expect(executor.execute(issued('own'))).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(reads).toBe(384);
  });
});
