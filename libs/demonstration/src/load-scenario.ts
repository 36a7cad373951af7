import { scenario } from './scenario';
import type { Submit, Submitted } from './scenario-step';
import type { Told } from './tell';

/** Submits every step in order, each built from what came of those before it; answers how many there were. */
export const loadScenario = async (submit: Submit): Promise<number> => {
  const done = new Map<string, Submitted>();
  for (const { name, step } of scenario) done.set(name, await submit(step(toldIn(done))));
  return done.size;
};

const toldIn = (done: ReadonlyMap<string, Submitted>): Told => {
  const found = (name: string): Submitted => {
    const submitted = done.get(name);
    if (!submitted)
      throw new Error(`The scenario has not told of ${name} yet: tell it before it is relied on.`);
    return submitted;
  };
  return {
    id: (name) => found(name).id,
    revision: (name) => found(name).revision,
    hash: (name) => {
      const { contentHash } = found(name);
      if (contentHash === undefined)
        throw new Error(`${name} proposed nothing: only what was proposed can be approved.`);
      return contentHash;
    },
    cite: (name) => `${found(name).stream}@${found(name).revision}`,
  };
};
