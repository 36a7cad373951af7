import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownDocuments } from './known-documents';

const folder = mkdtempSync(join(tmpdir(), 'throughline-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (documents: object) => writeFileSync(join(folder, 'documents.json'), JSON.stringify(documents));
const hash = createHash('sha256').update('{ a }').digest('hex');

describe('the documents that the server knows', () => {
  it('are none where no console was built', () => expect(knownDocuments(folder).size).toBe(0));

  it('are found by the hash of their text', () => {
    write({ [hash]: '{ a }' });
    expect(knownDocuments(folder).get(hash)).toBe('{ a }');
  });

  it('are refused where one stands under the hash of another', () => {
    write({ [hash]: '{ b }' });
    expect(() => knownDocuments(folder)).toThrow('Build the console again');
  });
});
