import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRunning, readProcess } from '../processes';
import { claimInstance } from './instance-claim';

const OPTIONS = { address: 'http://127.0.0.1:3000', log: () => {} };
let dataDir: string;
let helperPid = 0;

function startHelper(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  helperPid = child.pid ?? 0;
  return helperPid;
}

function writeClaim(claim: object): void {
  const address = 'http://127.0.0.1:3999';
  writeFileSync(join(dataDir, 'server.json'), JSON.stringify({ address, ...claim }));
}

function claimOf(pid: number, parentPid: number): object {
  return { pid, parentPid, startTicks: readProcess(pid)?.startTicks ?? null };
}

function claim() {
  return claimInstance(dataDir, 'server.json', OPTIONS);
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-claim-'));
});

afterEach(() => {
  if (helperPid !== 0 && isRunning(helperPid)) process.kill(helperPid, 'SIGKILL');
  helperPid = 0;
  rmSync(dataDir, { recursive: true });
});

describe('claimInstance', () => {
  it('notes who serves the data directory and takes the note away at the end', async () => {
    const mine = await claim();
    expect(JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8'))).toMatchObject({
      pid: process.pid,
      address: OPTIONS.address,
    });
    mine.release();
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false);
  });

  it('refuses beside a living server and names its process and address', async () => {
    const pid = startHelper();
    writeClaim(claimOf(pid, process.pid));
    await expect(claim()).rejects.toThrow(new RegExp(`process ${pid} at http://127.0.0.1:3999`));
    expect(isRunning(pid)).toBe(true);
  });

  it('ends a server whose parent has died and takes its place', async () => {
    const pid = startHelper();
    writeClaim(claimOf(pid, 999_999));
    await claim();
    expect(isRunning(pid)).toBe(false);
  });

  it('leaves a stranger alone that got the number of a dead server', async () => {
    const pid = startHelper();
    writeClaim({ ...claimOf(pid, 999_999), startTicks: 1 });
    await claim();
    expect(isRunning(pid)).toBe(true);
  });

  it('starts over a note that was cut off', async () => {
    writeFileSync(join(dataDir, 'server.json'), '{"pid":');
    await expect(claim()).resolves.toBeDefined();
  });
});
