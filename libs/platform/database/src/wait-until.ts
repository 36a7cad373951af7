import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is true; false when the time is up. */
export async function waitUntil(
  answer: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    if (await answer()) return true;
    if (Date.now() >= deadline) return false;
    await pause(25);
  }
}
