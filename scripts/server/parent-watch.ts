import { readProcess } from '../processes';

const POLL_MS = 500;

/**
 * npm does not hand every signal on, and nothing can when it is killed: a server that npm started
 * ends when npm or its shell is gone. One that was started directly is left alone.
 */
export function watchParents(onOrphaned: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parentPid = process.ppid;
  const grandparentPid = readProcess(parentPid)?.parentPid ?? null;
  const timer = setInterval(() => {
    const parent = readProcess(parentPid);
    const isParentGone = process.ppid !== parentPid;
    const isGrandparentGone = parent !== null && parent.parentPid !== grandparentPid;
    if (!isParentGone && !isGrandparentGone) return;
    clearInterval(timer);
    onOrphaned();
  }, POLL_MS);
  timer.unref();
}
