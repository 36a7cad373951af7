import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** Turns places in the record into text that tells nothing, cannot be made up, and is the same each time. */
export class Opaque {
  /** The key must be 32 random bytes, kept as a secret. */
  constructor(private readonly key: Buffer) {}

  seal(what: unknown): string {
    const plain = Buffer.from(JSON.stringify(what));
    const iv = createHmac('sha256', this.key).update(plain).digest().subarray(0, 12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** What was sealed, or `undefined` where the text was not made here. */
  open(text: string): unknown {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length < 29 || bytes.toString('base64url') !== text) return undefined;
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString());
    } catch {
      return undefined;
    }
  }
}
