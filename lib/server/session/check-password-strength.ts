import 'server-only';
import { InvalidError } from '@/lib/server/errors';
import { processSingleton } from '@/lib/server/process-singleton';

/** zxcvbn's scale: below it, a list of common passwords finds it in less than a million guesses. */
const LEAST_SCORE = 2;

async function loadMeter() {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}

/** Throws InvalidError at `field` for a password that is easily guessed, by itself or from the person's own words. */
export async function checkPasswordStrength(
  password: string,
  ownWords: string[],
  field = 'password',
): Promise<void> {
  const meter = await processSingleton('password-meter', loadMeter);
  const words = ownWords.flatMap((word) => [word, ...word.split(/[@.\s]/)]);
  const { score } = meter.check(
    password,
    words.filter((word) => word.length > 2),
  );
  if (score >= LEAST_SCORE) return;
  const message = 'This password is easily guessed. Use several words, or a longer one.';
  throw new InvalidError([{ path: field, message }]);
}
