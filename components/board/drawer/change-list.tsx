'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { StatusGlyph } from '@/components/ui/status-glyph';
import type { Change } from '@/lib/contracts/client-status';
import { absoluteTime, clockSpan } from '@/lib/format/time';

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
  const { from, to, isMoment } = clockSpan(change, nowMs, locale);
  const title = `${absoluteTime(Date.parse(change.notBefore), locale)} – ${absoluteTime(Date.parse(change.notAfter), locale)}`;
  return (
    <li className="flex gap-2 border-line border-b py-1.5 text-sm last:border-b-0">
      <StatusGlyph shape={change.to} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="flex justify-between gap-3">
          {t('change', { from: status(change.from), to: status(change.to) })}
          {change.source && (
            <span className="shrink-0 text-muted text-xs/5">
              {status(`source.${change.source}`)}
              {change.confirmed && ` · ${t('confirmed')}`}
            </span>
          )}
        </p>
        <p className="text-muted text-xs tabular" title={title}>
          {isMoment ? from : t('spans', { from, to })}
          {change.reason && ` · ${status(`reason.${change.reason}`)}`}
        </p>
      </div>
    </li>
  );
}
