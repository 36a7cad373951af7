import type { EventStore } from '@throughline/event-store';
import { id, projection } from '@throughline/kernel';
import type { Picture } from '@throughline/projections';
import { setTimeout as pause } from 'node:timers/promises';
import type { Concern } from './noted-rows';
import { Watch } from './watch';

const sightings = projection('Sighting', 'Something that was seen.', {
  fields: { group: id('Group') },
  filters: ['group'],
});
const inGroup = (group: string): Concern => ({ projection: sightings, where: { group: [group] } });

/** A picture that moves when it is told to, and counts what is asked of it. */
class MovingPicture {
  reached = 1n;
  looks = 0;
  reads = 0;
  came: readonly string[] = [];
  wake = (): void => undefined;

  watch(): Watch {
    const store = {
      head: async () => ({ position: this.reached, recordedAt: undefined }),
      onRecorded: (wake: () => void) => ((this.wake = wake), () => undefined),
    } as unknown as EventStore;
    const picture = {
      reached: async () => ((this.looks += 1), this.reached),
      rowsAt: () => ({
        page: async () => {
          this.reads += 1;
          return { rows: this.came.map((group) => ({ key: group, row: { group } })), hasNext: false };
        },
      }),
    } as unknown as Picture;
    return new Watch({
      store,
      picture,
      report: (fault) => {
        throw fault;
      },
    });
  }

  move(...came: readonly string[]): void {
    this.came = came;
    this.reached += 1n;
    this.wake();
  }
}

const setOut = async (watch: Watch, count: number) => {
  const watchers = Array.from({ length: count }, () => watch.join());
  await Promise.all(watchers.map((watcher) => watcher.until(1n)));
  const woken: string[] = [];
  watchers.forEach((watcher, index) => {
    const group = `group-${index}`;
    void watcher
      .moved(1n, [inGroup(group)])
      .then(({ since, until }) => woken.push(`${group} ${since}-${until}`));
  });
  return { woken, end: () => watchers.forEach((watcher) => watcher.leave()) };
};

describe('watching a picture', () => {
  it('looks once for all who follow it, and reads nothing while nothing comes', async () => {
    const picture = new MovingPicture();
    const { end } = await setOut(picture.watch(), 1_000);
    await pause(60);
    expect({ looks: picture.looks, reads: picture.reads }).toEqual({ looks: 1, reads: 0 });
    end();
  });

  it('wakes only those whom something that came concerns, and reads it once for all', async () => {
    const picture = new MovingPicture();
    const { woken, end } = await setOut(picture.watch(), 1_000);
    picture.move('group-7', 'group-9');
    await pause(60);
    expect({ woken, reads: picture.reads }).toEqual({ woken: ['group-7 1-2', 'group-9 1-2'], reads: 1 });
    end();
  });

  it('tells those who were not concerned before from where on to look', async () => {
    const picture = new MovingPicture();
    const { woken, end } = await setOut(picture.watch(), 10);
    picture.move('group-7');
    await pause(60);
    picture.move('group-9');
    await pause(60);
    expect(woken).toEqual(['group-7 1-2', 'group-9 2-3']);
    end();
  });

  it('misses nothing that came while one who follows was busy', async () => {
    const picture = new MovingPicture();
    const watch = picture.watch();
    const { end } = await setOut(watch, 1);
    const busy = watch.join();
    picture.move('group-0');
    await busy.until(2n);
    expect(await busy.moved(1n, [inGroup('group-5')])).toEqual({ since: 1n, until: 2n });
    busy.leave();
    end();
  });

  it('wakes a few at a time where many are concerned, and lets others have the thread between', async () => {
    const picture = new MovingPicture();
    const { woken, end } = await setOut(picture.watch(), 300);
    picture.move(...Array.from({ length: 300 }, (_, index) => `group-${index}`));
    let turns = 0;
    while (woken.length < 300) {
      if (woken.length > 0) turns += 1;
      await new Promise(setImmediate);
    }
    expect(turns).toBeGreaterThan(2);
    end();
  });

  it('stops looking when nobody follows any more', async () => {
    const picture = new MovingPicture();
    const { end } = await setOut(picture.watch(), 3);
    end();
    await pause(30);
    const { looks } = picture;
    picture.move('group-1');
    await pause(60);
    expect(picture.looks).toBe(looks);
  });
});
