import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const IDENTIFY = `mutation ($name: Line!, $circumstances: CircumstancesInput!) {
  identifyGroup(input: { name: $name, offenceTypes: [DRUGS], areasOfFocus: [BORDER] }, circumstances: $circumstances) {
    __typename ... on Rejected { code because }
  }
}`;
const HEADERS = { 'content-type': 'application/json', 'x-demonstration-officer': 'customs-officer' };
const ANSWER_MS = 10_000;
const AFTER_FAILURE_MS = 50;

type Command = { readonly name: string; readonly commandId: string };
type Acknowledged = { readonly name: string; readonly sentAt: number; readonly at: number };

/** Sends one command after another over GraphQL, and each of them again until it is answered. */
export class ResendingClient {
  readonly acknowledged: Acknowledged[] = [];
  #unanswered: string | undefined;
  readonly #ending = new AbortController();
  readonly #running: Promise<void>;

  constructor(
    private readonly url: () => string,
    /** Otherwise, what is sent again is sent as a new command. */
    private readonly keepsCommandIds: boolean,
  ) {
    this.#running = this.#run();
  }

  /** The name of the group whose command waits for its answer. */
  get unanswered(): string | undefined {
    return this.#unanswered;
  }

  /** Ends when the last command is answered. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      const [name, commandId, sentAt] = [`Group ${randomUUID()}`, randomUUID(), performance.now()];
      this.#unanswered = name;
      while (
        !(await answer(this.url(), { name, commandId: this.keepsCommandIds ? commandId : randomUUID() }))
      )
        await pause(AFTER_FAILURE_MS);
      this.#unanswered = undefined;
      this.acknowledged.push({ name, sentAt, at: performance.now() });
    }
  }
}

/** Whether it was recorded; a faulty answer is as good as none. */
const answer = async (url: string, { name, commandId }: Command): Promise<boolean> => {
  const circumstances = { authority: 'Customs and Excise Act 2018', purpose: 'DETECTION', commandId };
  const outcome = await fetch(url, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ query: IDENTIFY, variables: { name, circumstances } }),
    signal: AbortSignal.timeout(ANSWER_MS),
  }).then(outcomeOf, () => undefined);
  if (outcome?.__typename === 'Rejected')
    throw new Error(`The command was rejected: ${JSON.stringify(outcome)}`);
  return outcome?.__typename === 'Recorded';
};

type Outcome = { readonly __typename: string };

/** An answer may end in the middle, as any that the process was killed over. */
const outcomeOf = async (response: Response): Promise<Outcome | undefined> => {
  const told = (await response.json().catch(() => undefined)) as
    { readonly data?: { readonly identifyGroup?: Outcome } } | undefined;
  return told?.data?.identifyGroup;
};
