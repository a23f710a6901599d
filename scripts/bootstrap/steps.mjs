import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, readMarker, writeMarker } from './fingerprint.mjs';
import { runCommand, runNpm } from './run-command.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const CLIENT_SOURCES = ['prisma/schema.prisma', 'package-lock.json', 'prisma.config.ts'];
const APP_SOURCES = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'package-lock.json'],
  ...['instrumentation.ts', 'instrumentation-node.ts', 'proxy.ts', 'next.config.mjs'],
  ...['postcss.config.mjs', 'tsconfig.json'],
];
const SETTING = /^(ROLLCALL_|NEXTAUTH_|DATABASE_URL$)/;
const NOT_BUILT = /(\.test\.tsx?$)|(\.md$)|(^lib\/simulator\/)|(^lib\/server\/generated\/)/;

const clientMarker = join(ROOT, 'node_modules/.cache/rollcall/client');
const buildMarker = join(ROOT, '.next/rollcall-build');

/** Brings what the command needs up to date, and says what each step took. */
export async function prepare(names) {
  requireNode();
  for (const name of names) await runStep(name, STEPS[name]);
}

const STEPS = {
  install: { isCurrent: isInstalled, run: install },
  generate: { isCurrent: isGenerated, run: generate },
  build: { isCurrent: isBuilt, run: build },
};

async function runStep(name, step) {
  const startedAt = performance.now();
  if (step.isCurrent()) return say(name, 'current', startedAt);
  await step.run();
  return say(name, 'done', startedAt);
}

/** One line per step, with the seconds that it took. */
export function say(name, outcome, startedAt) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${name.padEnd(10)} ${outcome.padEnd(8)} ${seconds.padStart(6)} s`);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Rollcall needs Node.js 20.19 or newer, this is ${process.version}.`);
}

/** npm writes what it installed into node_modules; a hand-made `npm ci` counts as well as ours. */
function isInstalled() {
  const installedFile = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return Boolean(entry.optional || entry.peer);
    return found.version === entry.version && existsSync(join(ROOT, path));
  });
}

function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function install() {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  return runNpm(['ci', '--include=dev', ...quiet], { cwd: ROOT });
}

function isGenerated() {
  if (!existsSync(join(ROOT, 'lib/server/generated/prisma/client.ts'))) return false;
  return readMarker(clientMarker) === fingerprint(ROOT, CLIENT_SOURCES);
}

async function generate() {
  const current = fingerprint(ROOT, CLIENT_SOURCES);
  const prisma = join(ROOT, 'node_modules/prisma/build/index.js');
  const env = { PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  await runCommand(process.execPath, [prisma, 'generate'], { cwd: ROOT, env });
  writeMarker(clientMarker, current);
}

function sourcesFingerprint() {
  return fingerprint(ROOT, APP_SOURCES, (path) => NOT_BUILT.test(path));
}

function isBuilt() {
  if (!existsSync(join(ROOT, '.next/BUILD_ID'))) return false;
  return readMarker(buildMarker) === sourcesFingerprint();
}

async function build() {
  const current = sourcesFingerprint();
  const next = join(ROOT, 'node_modules/next/dist/bin/next');
  const env = { ...noSettings(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  await runCommand(process.execPath, [next, 'build'], { cwd: ROOT, env });
  writeMarker(buildMarker, current);
}

/** A build holds for every deployment: what it never sees, no bundle can hold. */
function noSettings() {
  const names = Object.keys(process.env).filter((name) => SETTING.test(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
