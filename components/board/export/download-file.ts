const TYPES: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json' };

/** Hands a text to the browser as a file; characters that file systems refuse are taken out of its name. */
export function downloadFile(name: string, text: string): void {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const blob = new Blob([text], { type: `${TYPES[extension] ?? 'text/plain'};charset=utf-8` });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
