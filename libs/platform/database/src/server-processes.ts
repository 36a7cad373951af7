import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { processIdentity } from './process-identity';

const SERVER_PROGRAMS = new Set(['postgres', 'initdb']);

/** The processes of PostgreSQL that work inside this folder; every one of them has it as its working folder. */
export function serverProcesses(folder: string): number[] {
  return process.platform === 'linux' ? fromProc(folder) : fromProcessList(folder);
}

/** The server process of this data folder; a postmaster.pid whose number now belongs to another program is no proof. */
export function postmaster(folder: string): { pid: number; port: number } | undefined {
  const lines = postmasterFile(folder)?.split('\n') ?? [];
  const pid = Number(lines[0]);
  return pid > 0 && serverProcesses(folder).includes(pid) ? { pid, port: Number(lines[3]) } : undefined;
}

function postmasterFile(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
}

function fromProc(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, folder) && processIdentity(pid) !== undefined);
}

function worksIn(pid: number, folder: string): boolean {
  try {
    const place = readlinkSync(`/proc/${pid}/cwd`);
    if (place !== folder && !place.startsWith(folder + sep)) return false;
    return SERVER_PROGRAMS.has(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
}

function fromProcessList(folder: string): number[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .filter((line) => line.includes(folder) && /\/(postgres|initdb)\b/.test(line))
    .map((line) => Number.parseInt(line, 10));
}
