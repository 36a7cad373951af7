import type { Player } from './cast';

/**
 * One sentence of a story, and what happens in it. Names that begin with `$` stand for what earlier steps brought about:
 * `$crew` is its id, `$crew@` the event that is cited, and `$crew#` the revision of that event.
 */
export type Step = { readonly sentence: string; readonly happens: (telling: Telling) => Promise<void> };

export type Story = { readonly title: string; readonly steps: readonly Step[] };

/** What somebody does: the mutation by its name, and its input. */
export type Deed = {
  /** The day on which it is recorded; a minute after the step before, where left out. */
  readonly on?: string;
  /** When it was so in the world; when it is recorded, where left out. */
  readonly happened?: string;
  readonly gives: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The proposal that it approves, as it is read from the record. */
  readonly approves?: string;
  /** What it relies on. */
  readonly cites?: readonly string[];
  readonly under?: string;
  readonly purpose?: string;
  /** The classification, where it is not the lowest that is allowed. */
  readonly marking?: string;
  /** Under which name later steps speak of what it brought about. */
  readonly as?: string;
};

/** What somebody tries, and for which reason it is refused; `says` are words of the sentence that goes with the reason. */
export type Refusal = Deed & { readonly because: string; readonly says?: string };

/** What somebody asks, and what the answer shows. */
export type Look = {
  readonly on?: string;
  readonly asks: string;
  /** The moment looked at on both clocks, where the question says `at: $at`. */
  readonly at?: { readonly trueAt?: string; readonly knownAt?: string };
  readonly shows?: object;
  /** Words that must stand somewhere in the answer, and words that must stand nowhere in it. */
  readonly names?: readonly string[];
  readonly hides?: readonly string[];
  /** What later steps speak of, by name: where its id stands in the answer. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer has the shape of the question
  readonly remembers?: Readonly<Record<string, (data: any) => string>>;
  /** Whether a process or a clock brings it about, so that it is waited for. */
  readonly inTime?: boolean;
};

/** Whatever a story is told to. */
export type Telling = {
  records(who: Player, deed: Deed): Promise<void>;
  isRefused(who: Player, deed: Refusal): Promise<void>;
  asks(look: Look): Promise<void>;
};

const said = ({ name, agencyName }: Player, sentence: string): string =>
  `${name} of ${agencyName} ${sentence}.`;

export const does = (who: Player, what: string, deed: Deed): Step => ({
  sentence: said(who, what),
  happens: (telling) => telling.records(who, deed),
});

/** What somebody tries, and is refused by the name of the reason. */
export const isRefused = (who: Player, what: string, deed: Refusal): Step => ({
  sentence: said(who, what),
  happens: (telling) => telling.isRefused(who, deed),
});

export const sees = (who: Player, what: string, look: Look): Step => ({
  sentence: said(who, what),
  happens: (telling) => telling.asks(look),
});

/** What every decision says beside the information it relies on. */
export const decided = (
  rationale: string,
  [option, because]: readonly [option: string, because: string],
  reviewBy: string,
) => ({ rationale, options: [{ option, because }], reviewBy });

/** What a decision to act against somebody says beside. */
export const weighed = (necessity: string, proportionality: string) => ({ necessity, proportionality });
