import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

const MIN_LENGTH = 10;
const MAX_LENGTH = 200;

/** Asked for without showing it, or the first line of standard input. Throws an Error when it is too short or long. */
export async function readPassword(question: string): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stdout.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal });
  const password = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  if (isTerminal) process.stdout.write('\n');
  if (password.length >= MIN_LENGTH && password.length <= MAX_LENGTH) return password;
  throw new Error(
    `A password has ${MIN_LENGTH} to ${MAX_LENGTH} characters, got ${password.length}.`,
  );
}
