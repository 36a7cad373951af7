import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A Throughline run as its users run it: a process of its own, for specs. */
export class Spawned {
  private readonly child: ChildProcess;
  private said = '';

  /** Where the specs themselves run with a database of their own, these processes know of it only if told. */
  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const mine = Object.entries(process.env).filter(([name]) => !/^(DATABASE|EVENTSTORE)_URL/.test(name));
    this.child = spawn(process.execPath, ['infra/run/throughline.mjs', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...Object.fromEntries(mine), ...environment },
    });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.on('data', (bytes: Buffer) => (this.said += bytes.toString()));
  }

  get pid(): number {
    return this.child.pid!;
  }

  get output(): string {
    return this.said;
  }

  /** Ends when the output matches; fails with the output when the process ends first or a minute has passed. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline) {
      const found = pattern.exec(this.said);
      if (found) return found;
      if (this.child.exitCode !== null || this.child.signalCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`it never said ${String(pattern)}, but:\n${this.said}`);
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended();
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}
