import { Opened, withOpened } from './opened';

describe('what was opened', () => {
  const closed: string[] = [];
  const close = async (name: string) => void closed.push(name);
  const fail = async (name: string) => {
    closed.push(name);
    throw new Error(`${name} would not close`);
  };
  beforeEach(() => closed.splice(0));

  it('is closed in the reverse order', async () => {
    await withOpened(async (opened) => ['database', 'record', 'api'].map((name) => opened.keep(name, close)));
    expect(closed).toEqual(['api', 'record', 'database']);
  });

  it('is closed where the work fails, and the work’s failure is told', async () => {
    const work = withOpened(async (opened) => {
      opened.keep('database', close);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(closed).toEqual(['database']);
  });

  it('is closed though something opened later would not close', async () => {
    const opened = new Opened();
    opened.keep('database', close);
    opened.keep('record', fail);
    await expect(opened.close()).rejects.toThrow('record would not close');
    expect(closed).toEqual(['record', 'database']);
  });

  it('is closed once', async () => {
    const opened = new Opened();
    opened.keep('database', close);
    await opened.close();
    await opened.close();
    expect(closed).toEqual(['database']);
  });
});
