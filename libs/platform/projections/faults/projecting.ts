import { connect, type Connection } from '@throughline/database';
import { openPostgresStore } from '@throughline/event-store';
import { startProjector } from '../src/projector';
import { types } from '../src/specimens';
import { counting } from './counted';
import { sabotaged, type Without } from './sabotaged';

export type Setup = {
  readonly connection: Connection;
  readonly leaseMs: number;
  readonly without?: Without;
};

export type Said = { readonly leading: boolean } | { readonly fault: string };

const lookMs = 2;
const say = (said: Said): void => void process.send?.(said);

/** A process that projects and does nothing else, to be killed and stopped; it says when it begins and ceases to lead. */
const project = async ({ connection, leaseMs, without }: Setup): Promise<void> => {
  const pool = connect(connection, { max: 6 });
  const store = await openPostgresStore({ pool: connect(connection, { max: 4 }) });
  const projector = startProjector({
    pool: without ? sabotaged(pool, without) : pool,
    store,
    projections: counting,
    types,
    report: (fault) => say({ fault: (fault as Error).message }),
    retryMs: 20,
    leaseMs,
  });
  let leading = false;
  setInterval(() => {
    if (projector.leading !== leading) say({ leading: (leading = projector.leading) });
  }, lookMs);
};

process.once('message', (setup) => void project(setup as Setup));
// Also when the experiment died without a word, so that no process is left behind.
process.on('disconnect', () => process.exit());
