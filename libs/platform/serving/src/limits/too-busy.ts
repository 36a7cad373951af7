/** Too much is being asked. Nothing was done; the same may be asked again later. */
export class TooBusy extends Error {
  constructor(readonly retryAfterMs: number) {
    super(
      `Too much is asked at once. Nothing of this was done; send it again in ${Math.ceil(retryAfterMs / 1_000)} s.`,
    );
  }
}
