import { showToast } from './toast';

/** Puts a text on the clipboard. Where that fails, a toast says so in the given words and the answer is false. */
export async function copyText(
  text: string | (() => string | Promise<string>),
  failed: string,
): Promise<boolean> {
  try {
    await write(typeof text === 'string' ? text : await text());
    return true;
  } catch {
    showToast({ title: failed, kind: 'failed' });
    return false;
  }
}

async function write(text: string): Promise<void> {
  if (navigator.clipboard === undefined) writeByCommand(text);
  else await navigator.clipboard.writeText(text);
}

/** On plain http there is no clipboard to write to; the old command still asks what shall be copied. */
function writeByCommand(text: string): void {
  let isAsked = false;
  const answer = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isAsked = event.clipboardData !== null;
  };
  document.addEventListener('copy', answer, { capture: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', answer, { capture: true });
  if (!isDone || !isAsked) throw new Error('The browser does not copy.');
}
