import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, OUTCOME, type RunningHouse } from '../src/running-house';
import type { Player } from './cast';
import { whatIsApproved } from './what-is-approved';
import type { Clock } from './clock';
import type { Deed, Look, Refusal, Story, Telling } from './story';
import { type Told, withNames, withNamesInText } from './told';

const PATIENCE_MS = 30_000;
const EVERY_MS = 250;

type Outcome = Told & { readonly position?: string; readonly code?: string; readonly because?: string };

/** Tells a story to a running house: every deed is a mutation and every look a query, both over HTTP. */
export class Teller implements Telling {
  private readonly told = new Map<string, Told>();
  private position: string | undefined;

  constructor(
    private readonly house: RunningHouse,
    private readonly clock: Clock,
  ) {}

  async records(who: Player, deed: Deed): Promise<void> {
    const { position, because, ...done } = await this.give(who, deed);
    if (!position) throw new Error(`${deed.gives} was rejected as ${done.code}: ${because}`);
    this.position = position;
    if (deed.as) this.told.set(deed.as, done);
  }

  async isRefused(who: Player, deed: Refusal): Promise<void> {
    const { code, because } = await this.give(who, deed);
    const sentence = expect.stringContaining(deed.says ?? '');
    expect({ code, because }).toEqual({ code: deed.because, because: sentence });
  }

  async asks(look: Look): Promise<void> {
    this.clock.moveTo(look.on);
    const until = performance.now() + (look.inTime ? PATIENCE_MS : 0);
    for (;;) {
      const data = await this.read(withNamesInText(look.asks, this.told), look.at);
      try {
        this.check(data, look);
        return this.remember(data, look);
      } catch (fault) {
        if (performance.now() > until) throw fault;
      }
      await pause(EVERY_MS);
    }
  }

  private check(data: object, { shows = {}, names = [], hides = [] }: Look): void {
    expect(data).toMatchObject(withNames(shows, this.told) as object);
    const text = JSON.stringify(data);
    for (const name of names) expect(text).toContain(withNames(name, this.told));
    for (const name of hides) expect(text).not.toContain(withNames(name, this.told));
  }

  private remember(data: object, { remembers = {} }: Look): void {
    for (const [name, idIn] of Object.entries(remembers)) {
      const id = idIn(data);
      this.told.set(name, { id, citation: `${id}@0` });
    }
  }

  private async give(who: Player, deed: Deed): Promise<Outcome> {
    this.clock.moveTo(deed.on);
    const field = deed.gives[0]!.toLowerCase() + deed.gives.slice(1);
    const approved = deed.approves ? await this.approved(deed.gives, deed.approves) : {};
    const input = { ...(withNames(deed.input, this.told) as object), ...approved };
    const { data, errors } = await this.house.ask(
      `mutation ($input: ${deed.gives}Input!, $circumstances: CircumstancesInput!) { ${field}(input: $input, circumstances: $circumstances) ${OUTCOME} }`,
      { input, circumstances: this.circumstances(who, deed) },
      who.key,
    );
    if (errors) throw new Error(`${deed.gives}: ${errors.map(({ message }) => message).join('; ')}`);
    return data[field] as Outcome;
  }

  private circumstances(who: Player, { under, purpose, happened, marking, cites = [] }: Deed): object {
    return {
      authority: under ?? who.authority,
      purpose: purpose ?? who.purpose,
      basis: cites.map((one) => withNames(`$${one}@`, this.told)),
      ...(marking ? { marking } : {}),
      ...(happened ? { happened: { earliest: happened } } : {}),
    };
  }

  private async approved(command: string, name: string): Promise<object> {
    const { asks, find } = whatIsApproved[command]!;
    return find(await this.read(withNamesInText(asks.replace('$proposal', `$${name}`), this.told)));
  }

  private async read(question: string, at: Look['at'] = {}): Promise<object> {
    const moment = { ...at, ...(at.knownAt || !this.position ? {} : { atLeast: this.position }) };
    const fields = Object.entries(moment).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const asked = `{ ${question.replaceAll('$at', `{ ${fields.join(', ')} }`)} }`;
    const { data, errors } = await this.answered(asked);
    if (errors) throw new Error(`${asked}: ${errors.map(({ message }) => message).join('; ')}`);
    return data;
  }

  /** Asked again where what was recorded cannot be read yet, as the answer says. */
  private async answered(asked: string): Promise<Answer> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.house.ask(asked);
      const isYetToCome = answer.errors?.some(({ extensions }) => extensions['code'] === 'NOT_YET');
      if (!isYetToCome || performance.now() > until) return answer;
      await pause(EVERY_MS);
    }
  }
}

/** Registers a story: each of its sentences is a spec, and once one does not hold, nothing after it is told. */
export const tell = ({ title, steps }: Story, teller: () => Teller): void =>
  describe(title, () => {
    let own: Teller | undefined;
    let brokeOff: string | undefined;
    for (const { sentence, happens } of steps)
      it(sentence, async () => {
        if (brokeOff) throw new Error(`The story broke off at: ${brokeOff}`);
        brokeOff = sentence;
        await happens((own ??= teller()));
        brokeOff = undefined;
      });
  });
