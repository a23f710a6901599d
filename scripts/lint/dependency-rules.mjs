import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/steps.mjs';

const FOLDERS = ['app', 'components', 'lib', 'scripts', 'e2e', 'bench'];
const FILES = ['instrumentation.ts', 'instrumentation-node.ts', 'proxy.ts'];

/** Checks the directions of .dependency-cruiser.mjs below `root`. A folder of which nothing was read is a failure. */
export function checkDependencyRules(root) {
  const present = [...FOLDERS, ...FILES].filter((path) => holdsTypeScript(join(root, path)));
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const result = spawnSync(process.execPath, [...args, ...present], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 500_000_000,
  });
  if (!result.stdout.startsWith('{')) throw new Error(result.stderr || 'no report');
  const { modules, summary } = JSON.parse(result.stdout);
  return {
    violations: summary.violations.map(describe),
    moduleCount: modules.filter((module) => isOwn(module.source)).length,
    unread: present.filter((path) => !modules.some((module) => isUnder(module.source, path))),
  };
}

function holdsTypeScript(path) {
  if (!existsSync(path)) return false;
  if (!statSync(path).isDirectory()) return true;
  return readdirSync(path, { recursive: true }).some((name) => /\.tsx?$/.test(name));
}

function isOwn(source) {
  return [...FOLDERS, ...FILES].some((path) => isUnder(source, path));
}

function isUnder(source, path) {
  return source === path || source.startsWith(`${path}/`);
}

function describe({ rule, from, to, comment }) {
  return { rule: rule.name, from, to, comment: comment ?? '' };
}
