/**
 * Where past versions stand, so that those current at a position are found without walking through all that ended before it or
 * began after it. A version belongs to the tier of the number of positions that it held for, each tier twice as long as the one
 * before; a tier is cut into slots half as long as its shortest version. Whatever was current at a position then began in the slot
 * of that position or in one of the four before, and most of what stands there was.
 */
const TIERS = 50;
const REACH = 4n;
/** Leaves room below the tier for the number of a slot. */
const SLOT_BITS = 56n;

const starts = Array.from({ length: TIERS - 1 }, (_, index) => 2n ** BigInt(index + 1));
const tier = `width_bucket(to_position - from_position, '{${starts.join(',')}}'::bigint[])`;

/** The slot of a past version, as SQL. */
export const slotOfVersion = `(${tier}::bigint << ${SLOT_BITS}) + (from_position >> greatest(${tier} - 1, 0))`;

const slotsOf = (tier: number, position: bigint): readonly bigint[] => {
  const own = position / 2n ** BigInt(Math.max(tier - 1, 0));
  const reach = own < REACH ? own : REACH;
  return Array.from(
    { length: Number(reach) + 1 },
    (_, back) => (BigInt(tier) << SLOT_BITS) + own - BigInt(back),
  );
};

/** The slots in which every version stands that was current at the position. */
export const slotsAt = (position: bigint): readonly bigint[] =>
  Array.from({ length: TIERS }, (_, tier) => slotsOf(tier, position)).flat();
