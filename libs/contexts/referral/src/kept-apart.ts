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
