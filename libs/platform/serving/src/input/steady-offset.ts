import { Temporal } from '@js-temporal/polyfill';

/** No two zones are farther apart, and no change of clocks is larger. */
const MARGIN_MS = 2 * 86_400_000;

/** From one change of a zone's clocks until the next, in milliseconds since 1970 in UTC. */
type Stretch = { readonly from: number; readonly until: number; readonly offset: number };

/** Each is asked for once: of zones and years there are only so many. */
const stretches = new Map<string, Stretch[]>();

/**
 * By how many milliseconds a zone's clocks are ahead of UTC when they show a local time, which is given as if it were in UTC;
 * `undefined` within two days of a change. To be asked only for years of which there are not many.
 */
export const steadyOffset = (local: number, zone: string): number | undefined => {
  const known = stretches.get(zone) ?? [];
  const found = known.find(({ from, until }) => from <= local && local < until) ?? learnt(local, zone, known);
  const isSteady = found.from <= local - MARGIN_MS && local + MARGIN_MS < found.until;
  return isSteady ? found.offset : undefined;
};

const learnt = (local: number, zone: string, known: Stretch[]): Stretch => {
  // Clocks change at whole seconds, so that none changes at this one.
  const within = Temporal.Instant.fromEpochMilliseconds(Math.floor(local / 1_000) * 1_000 + 500);
  const time = within.toZonedDateTimeISO(zone);
  const stretch: Stretch = {
    from: time.getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    until: time.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offset: time.offsetNanoseconds / 1e6,
  };
  stretches.set(zone, [...known, stretch]);
  return stretch;
};
