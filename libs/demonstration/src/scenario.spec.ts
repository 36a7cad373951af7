import { loadScenario } from './load-scenario';
import { landmarks } from './landmarks';
import { demonstrationOfficers } from './officers';
import { scenario } from './scenario';
import type { ScenarioStep } from './scenario-step';
import { scenarioTitle } from './scenario-title';

const stepsOf = async (): Promise<readonly ScenarioStep[]> => {
  const steps: ScenarioStep[] = [];
  await loadScenario(async (step) => {
    steps.push(step);
    return { id: `made-${steps.length}`, stream: `made-${steps.length}`, revision: 0, contentHash: 'made' };
  });
  return steps;
};

describe('the scenario', () => {
  it('is told in the order in which it came on the record, one command at a time', () => {
    const times = scenario.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...new Set(times)].sort());
    expect([times[0], times.at(-1)]).toEqual(['2023-01-09T01:00:00.000Z', '2026-09-22T03:15:00.000Z']);
  });

  it('gives every command a name of its own', async () => {
    expect(new Set(scenario.map(({ name }) => name)).size).toBe(scenario.length);
    const done = { id: 'x', stream: 'x', revision: 0, contentHash: 'x' };
    expect(await loadScenario(async () => done)).toBe(scenario.length);
  });

  it('asks the same every time it is told, so that a load that was stopped can go on', async () =>
    expect(await stepsOf()).toEqual(await stepsOf()));

  it('has only officers of the demonstration act', async () => {
    const keys = demonstrationOfficers.map(({ key }) => key);
    for (const { officer } of await stepsOf()) expect(keys).toContain(officer);
  });

  it('approves only what was proposed', () =>
    expect(loadScenario(async () => ({ id: 'x', stream: 'x', revision: 0 }))).rejects.toThrow(
      /proposed nothing: only what was proposed can be approved\.$/,
    ));

  it('puts every officer of the demonstration on the record, appointed by another one', async () => {
    const appointed = (await stepsOf()).filter(({ command }) => command === 'AppointOfficer');
    const ids = appointed.map(({ input }) => (input as { officer: string }).officer);
    expect(new Set(ids)).toEqual(new Set(demonstrationOfficers.map(({ id }) => id)));
    expect(ids).toHaveLength(demonstrationOfficers.length);
    for (const { officer, input } of appointed)
      expect((input as { officer: string }).officer).not.toBe(`officer-${officer}`);
  });

  it('says that it is fictional wherever its names, summaries and titles show', async () => {
    const shown = (await stepsOf()).flatMap(({ command, input }) => {
      const { name, aliases = [], summary, title, label, beneficiary, source, place } = input as Shown;
      const texts = [name, ...aliases, summary, title, label, beneficiary, source, place?.label];
      return texts.filter((text) => text !== undefined).map((text) => `${command}: ${text}`);
    });
    expect(shown.length).toBeGreaterThan(50);
    expect(shown.filter((text) => !/\((fictional|demonstration)\)$/.test(text))).toEqual([]);
    expect(shown).toContain(`IdentifyGroup: ${scenarioTitle}`);
  });

  it('is told in text as it is kept, macrons in one character each', async () => {
    const text = JSON.stringify(await stepsOf());
    expect(text.normalize('NFC')).toBe(text);
    expect(text).toMatch(/whānau/);
  });

  it('has landmarks within its span, in order', () => {
    const days = landmarks.map(({ at }) => at);
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day > '2023-02-14' && day < '2026-11')).toBe(true);
  });
});

type Shown = {
  readonly aliases?: readonly string[];
  readonly place?: { readonly label: string };
} & Partial<Record<'name' | 'summary' | 'title' | 'label' | 'beneficiary' | 'source', string>>;
