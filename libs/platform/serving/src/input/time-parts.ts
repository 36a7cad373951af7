const SHAPE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** A date or time taken apart as it is written; whether there is such a one is for others to say. */
export type TimeParts = {
  readonly text: string;
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly fraction?: string | undefined;
  /** `Z`, or hours and minutes with their sign. */
  readonly offset?: string | undefined;
};

/** The parts of an ISO 8601 date or time of at most milliseconds; `undefined` where the text is none. */
export const timeParts = (written: unknown): TimeParts | undefined => {
  const found = typeof written === 'string' ? SHAPE.exec(written) : null;
  if (!found) return undefined;
  const [text, year, month, day, hour, minute, second, fraction, offset] = found;
  return { text, year: year!, month, day, hour, minute, second, fraction, offset };
};
