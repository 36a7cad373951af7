/** Whoever subscribed does not read what it is sent, and is sent no more. */
export class TooSlow extends Error {
  readonly told: { readonly resumeAfter: string };

  constructor(resumeAfter: string) {
    super(
      'What was sent was not read in time, so no more is sent. Subscribe again after the position in resumeAfter: nothing is lost.',
    );
    this.told = { resumeAfter };
  }
}
