import type { EntityStanding } from '@throughline/facts';
import { hasIdForm } from '@throughline/kernel';

type Standings = ReadonlyMap<string, EntityStanding>;

/** The entities among things. */
export const entitiesAmong = (things: readonly string[]): readonly string[] =>
  things.filter((thing) => hasIdForm('Entity', thing));

/** Whether things that are named or cited show suspects: a group, a case, a detection, or somebody who is not protected. */
const showSuspects = (things: readonly string[], standings: Standings): boolean =>
  things.some(
    (thing) =>
      ['Group', 'Case', 'Detection'].some((kind) => hasIdForm(kind, thing)) ||
      (hasIdForm('Entity', thing) && !standings.get(thing)?.protected),
  );

/** Whether things that are named or cited together show a victim or witness, or somebody to support, to the suspects’ side. */
export const showBoth = (things: readonly string[], standings: Standings, forSupport = false): boolean =>
  (forSupport || things.some((thing) => standings.get(thing)?.protected)) && showSuspects(things, standings);

/** What is named and cited, without what is not said. */
export const thingsIn = (
  named: readonly (string | undefined)[],
  basis: readonly { readonly stream: string }[],
): readonly string[] => [...named.filter((one) => one !== undefined), ...basis.map(({ stream }) => stream)];

/** What a referral is about, and whom it is to support. */
type About = {
  readonly form: string;
  readonly beneficiary?: string | undefined;
  readonly detection?: string | undefined;
  readonly group?: string | undefined;
  readonly case?: string | undefined;
  readonly owned?: unknown;
};

/** Whether a referral names somebody to support, and is of the suspects’ side, too. */
export const mixesSides = ({ form, beneficiary, detection, group, case: file }: About): boolean =>
  beneficiary !== undefined &&
  (form !== 'SUPPORT' || [detection, group, file].some((one) => one !== undefined));

/** A referral without what would show its beneficiary on the suspects’ side: earlier ones may mix the two. */
export const keptApart = <A extends About>(about: A): A => {
  if (!mixesSides(about)) return about;
  if (about.form !== 'SUPPORT') return { ...about, beneficiary: undefined };
  return { ...about, detection: undefined, group: undefined, case: undefined, owned: undefined };
};
