import { waitUntil } from '@throughline/database';
import { build } from 'esbuild';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Said, Setup } from './projecting';

const program = `dist/faults/projecting-${process.pid}.mjs`;

/** Makes the program that workers run; to be called before the first is started. */
export const makeProgram = (): Promise<unknown> =>
  build({
    entryPoints: ['libs/platform/projections/faults/projecting.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    keepNames: true,
    logLevel: 'warning',
  });

export const removeProgram = (): void => rmSync(program, { force: true });

/** A process that projects. */
export class Worker {
  readonly faults: string[] = [];
  leading = false;
  private readonly child: ChildProcess;

  constructor(setup: Setup) {
    this.child = fork(program, [], { execArgv: [], serialization: 'advanced' });
    this.child.on('message', (said: Said) => {
      if ('fault' in said) this.faults.push(said.fault);
      else this.leading = said.leading;
    });
    this.child.send(setup);
  }

  get pid(): number {
    return this.child.pid!;
  }

  async leads(): Promise<void> {
    if (!(await waitUntil(() => this.leading, 30_000)))
      throw new Error(`it never led, but said: ${this.faults.join('; ') || 'nothing'}`);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}
