'use client';

import { useState } from 'react';
import { decodeText } from './decode-text';

const MAX_FILE_BYTES = 8_000_000;

export type FileIssue = 'fileTooLarge' | 'fileUnreadable';

/** Reads a file that was chosen or dropped; what was dropped without being a file, such as a folder, is an issue. */
export function useFileText(onText: (text: string) => void) {
  const [issue, setIssue] = useState<FileIssue | null>(null);
  const read = async (file: File | undefined) => {
    const found = await textOf(file);
    setIssue(found.issue);
    if (found.issue === null) onText(found.text);
  };
  return { issue, read, forget: () => setIssue(null) };
}

type Found = { issue: FileIssue } | { issue: null; text: string };

async function textOf(file: File | undefined): Promise<Found> {
  if (!file) return { issue: 'fileUnreadable' };
  if (file.size > MAX_FILE_BYTES) return { issue: 'fileTooLarge' };
  const text = await file.arrayBuffer().then(
    (bytes) => decodeText(new Uint8Array(bytes)),
    () => null,
  );
  return text === null ? { issue: 'fileUnreadable' } : { issue: null, text };
}
