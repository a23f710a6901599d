'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { StatusGlyph } from '@/components/ui/status-glyph';
import type { Change } from '@/lib/contracts/client-status';
import { absoluteTime, clockTime } from '@/lib/format/time';

const SHOWN = 30;

interface ChangeListProps {
  changes: readonly Change[] | undefined;
  nowMs: number;
}

export function ChangeList({ changes, nowMs }: ChangeListProps) {
  const t = useTranslations('board.drawer');
  if (changes === undefined) return null;
  return (
    <section aria-labelledby="drawer-changes" className="flex flex-col gap-1">
      <h3 id="drawer-changes" className="text-sm">
        {t('changes')}
      </h3>
      {changes.length === 0 ? (
        <p className="text-muted text-sm">{t('noChanges')}</p>
      ) : (
        <ol className="flex flex-col">
          {changes.slice(0, SHOWN).map((change) => (
            <ChangeItem key={`${change.notAfter}${change.to}`} change={change} nowMs={nowMs} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ChangeItem({ change, nowMs }: { change: Change; nowMs: number }) {
  const t = useTranslations('board.drawer');
  const status = useTranslations('status');
  const locale = useLocale();
  const from = clockTime(Date.parse(change.notBefore), nowMs, locale);
  const to = clockTime(Date.parse(change.notAfter), nowMs, locale);
  const title = `${absoluteTime(Date.parse(change.notBefore), locale)} – ${absoluteTime(Date.parse(change.notAfter), locale)}`;
  return (
    <li className="flex items-baseline gap-2 border-line border-b py-1.5 text-sm last:border-b-0">
      <StatusGlyph shape={change.to} className="self-center" />
      <span className="min-w-0 flex-1">
        {t('change', { from: status(change.from), to: status(change.to) })}
        {change.reason && (
          <span className="block text-muted text-xs">{status(`reason.${change.reason}`)}</span>
        )}
      </span>
      <span className="text-right text-muted text-xs tabular" title={title}>
        {from === to ? to : t('spans', { from, to })}
        {change.source && (
          <span className="block">
            {status(`source.${change.source}`)}
            {change.confirmed && ` · ${t('confirmed')}`}
          </span>
        )}
      </span>
    </li>
  );
}
