/** A step of the scenario, as it is handed to whoever records it. */
export type ScenarioStep = {
  readonly officer: string;
  readonly command: string;
  readonly input: unknown;
  readonly circumstances: unknown;
  readonly recordedAt: string;
};

export type Submitted = {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** Of what was proposed, where the step proposed something that a second person is to approve. */
  readonly contentHash?: string | undefined;
};
export type Submit = (step: ScenarioStep) => Promise<Submitted>;
