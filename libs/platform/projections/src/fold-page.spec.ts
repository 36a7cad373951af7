import type { AnyProjection } from '@throughline/kernel';
import { foldPage as foldPlan, type Standing, type Version } from './fold-page';
import { liftPage, type Lifted } from './lift-page';
import { keysOf, planPage } from './plan-page';
import {
  at,
  Broken,
  Cited,
  Closed,
  courses,
  day,
  matters,
  Opened,
  Staged,
  tallies,
  types,
  Withdrawn,
} from './specimens';

const nothing: Standing = { rows: new Map<string, Version>(), parked: new Set<string>() };
const opened = Opened({ title: 'A', stage: 'NEW', from: day(1), urgent: true });
const page = (...events: ReturnType<typeof at>[]) => liftPage(events, types);
const foldPage = (projection: AnyProjection, events: readonly Lifted[], standing: Standing) =>
  foldPlan(projection, planPage(projection, events), standing);
const staged = (stage: string) => Staged({ stage, from: day(2) });

describe('folding a page', () => {
  it('keeps every version in between, each from one position to the next', () => {
    const { superseded } = foldPage(
      matters,
      page(at(1, 'm', opened), at(2, 'm', staged('B')), at(4, 'm', staged('C'))),
      nothing,
    );
    expect(superseded.map(({ version: { from, text }, to }) => [from, to, JSON.parse(text).stage])).toEqual([
      [1n, 2n, 'NEW'],
      [2n, 4n, 'B'],
    ]);
  });

  it('keeps where a row was born and says since when its version is known', () => {
    const last = at(4, 'm', staged('C'));
    const { current } = foldPage(matters, page(at(1, 'm', opened), last), nothing);
    expect(current.get('m')).toMatchObject({ born: 1n, from: 4n, knownSince: last.recordedAt });
  });

  it('puts the true time and the filters into cells', () => {
    const { current } = foldPage(
      matters,
      page(at(1, 'm', opened), at(2, 'm', Closed({ at: day(9) }))),
      nothing,
    );
    expect(current.get('m')?.cells).toEqual([day(1), day(9), 'NEW', true, 0]);
  });

  it('gives a row without a time of its own the beginning of time', () => {
    expect(foldPage(courses, page(at(1, 'm', opened)), nothing).current.get('m')?.cells).toEqual([
      '',
      null,
      'NEW',
      'A',
    ]);
  });

  it('moves a removed row to history', () => {
    const { superseded, current } = foldPage(
      matters,
      page(at(1, 'm', opened), at(2, 'm', Withdrawn({}))),
      nothing,
    );
    expect([superseded.map(({ to }) => to), [...current]]).toEqual([[2n], [['m', undefined]]]);
  });

  it('makes no version where the row stays as it was', () => {
    expect(
      foldPage(matters, page(at(1, 'm', opened), at(2, 'm', staged('NEW'))), nothing).superseded,
    ).toEqual([]);
  });

  it('goes on from the rows it is given', () => {
    const before = foldPage(tallies, page(at(1, 'm', opened)), nothing).current.get('Opened')!;
    const { current } = foldPage(tallies, page(at(2, 'n', opened)), {
      ...nothing,
      rows: new Map([['Opened', before]]),
    });
    expect(current.get('Opened')?.text).toBe('{"times":2}');
  });

  it('parks a stream at the event that fails, and the others go on', () => {
    const failing = page(
      at(1, 'm', opened),
      at(2, 'm', Broken({})),
      at(3, 'm', staged('B')),
      at(4, 'n', opened),
    );
    const { parked, current } = foldPage(matters, failing, nothing);
    expect(parked).toMatchObject([{ stream: 'm', position: 2n, reason: 'a broken event cannot be folded' }]);
    expect([...current].map(([key, version]) => [key, version?.from])).toEqual([
      ['m', 1n],
      ['n', 4n],
    ]);
  });

  it('leaves a parked stream waiting', () => {
    expect(
      foldPage(matters, page(at(1, 'm', opened)), { ...nothing, parked: new Set(['m']) }).current.size,
    ).toBe(0);
  });

  it('tells which rows are stale by what waits, each from the first event on that is not in it', () => {
    const waiting = page(
      at(2, 'm', Broken({})),
      at(3, 'm', Cited({ matter: 'n' })),
      at(4, 'm', Cited({ matter: 'n' })),
    );
    const { missed } = foldPage(matters, waiting, nothing);
    expect(missed.map(({ stream, key, position }) => [stream, key, position])).toEqual([
      ['m', 'm', 2n],
      ['m', 'n', 3n],
    ]);
    expect(missed[1]?.since).toBe(at(3, 'm', Broken({})).recordedAt);
  });

  it('parks a stream with an unknown event in every projection', () => {
    const unknown = page(at(1, 'm', { type: 'Unheard', version: 1, data: {} }));
    expect(foldPage(matters, unknown, nothing).parked).toMatchObject([{ stream: 'm', beyond: true }]);
  });

  it('parks a stream with a newer version only where its type is folded', () => {
    const newer = page(at(1, 'm', { ...Closed({ at: day(1) }), version: 2 }));
    expect(foldPage(matters, newer, nothing).parked).toMatchObject([{ stream: 'm', beyond: true }]);
    expect(foldPage(courses, newer, nothing).parked).toEqual([]);
  });

  it('parks a stream whose row no column can hold', () => {
    const nul = page(at(1, 'm', Opened({ title: 'A', stage: 'N\0', from: day(1), urgent: true })));
    expect(foldPage(matters, nul, nothing).parked).toMatchObject([
      { reason: 'the value of stage cannot be kept as text' },
    ]);
  });

  it('knows the keys of the rows that a page concerns', () => {
    expect(
      keysOf(planPage(matters, page(at(1, 'm', opened), at(2, 'n', Cited({ matter: 'matter-9' }))))),
    ).toEqual(['m', 'matter-9']);
  });
});
