/** When something claimed was so: until a day, until nobody can say when after it was last seen, or still. */
export type Claimed = {
  readonly from: string;
  readonly to?: string;
  readonly lastSeen?: string;
  /** When the claim is to be looked at again; where no end is known, it is held to last until then and no longer. */
  readonly reviewed?: string;
  readonly recordedAt: string;
};

export const during = ({ from, to, lastSeen, reviewed }: Claimed) => ({
  from: { earliest: from },
  ...(to ? { to: { earliest: to } } : {}),
  ...(lastSeen && reviewed ? { to: { earliest: lastSeen, latest: reviewed } } : {}),
});

/** An end that nobody gave is marked as derived. */
export const derivedEnd = ({ reviewed }: Claimed) =>
  reviewed
    ? {
        derived: [
          {
            field: 'during.to',
            rule: 'No end is known: it is held to have lasted until it was last seen, and perhaps until the claim is reviewed.',
          },
        ],
      }
    : {};
