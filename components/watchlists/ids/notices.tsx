'use client';

import { useTranslations } from 'use-intl/react';
import type { ClientIdNotice } from '@/lib/contracts/check-client-ids';
import { useReasonWord } from './use-reason-word';

const SHOWN = 100;

/** Which ids were refused or look unusual, and why. */
export function Notices({
  notices,
  isOpen = false,
}: {
  notices: readonly ClientIdNotice[];
  isOpen?: boolean;
}) {
  const t = useTranslations('watchlists.ids');
  const word = useReasonWord();
  if (notices.length === 0) return null;
  return (
    <details open={isOpen} className="text-sm">
      <summary className="cursor-pointer text-muted hover:text-ink">{t('showNotices')}</summary>
      <ul className="mt-1 max-h-48 overflow-y-auto rounded border border-line">
        {notices.slice(0, SHOWN).map((notice, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the same value may stand here twice
            key={index}
            className="flex flex-wrap gap-x-3 border-line border-b px-2.5 py-1 last:border-b-0"
          >
            <code className="min-w-0 break-all font-mono text-xs">
              {notice.value === '' ? '\u00a0' : notice.value}
            </code>
            <span className="text-muted text-xs">{word(notice.reason)}</span>
          </li>
        ))}
        {notices.length > SHOWN && <li className="px-2.5 py-1 text-muted text-xs">…</li>}
      </ul>
    </details>
  );
}
