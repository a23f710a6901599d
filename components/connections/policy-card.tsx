'use client';

import { useTranslations } from 'use-intl/react';
import { CopyButton } from '@/components/ui/copy-button';
import { ramPolicy } from './ram-policy';

interface PolicyCardProps {
  instanceId: string;
  /** The id comes out of a form beside it. */
  isTyping?: boolean;
}

export function PolicyCard({ instanceId, isTyping = false }: PolicyCardProps) {
  const t = useTranslations('connections.policy');
  const policy = ramPolicy(instanceId.trim() === '' ? t('sample') : instanceId.trim());
  return (
    <section className="rounded border border-line bg-panel">
      <header className="border-line border-b px-4 py-3">
        <h2 className="font-medium text-sm">{t('title')}</h2>
        <p className="text-pretty text-muted text-xs">{t('lead')}</p>
      </header>
      <pre className="whitespace-pre-wrap px-4 py-3 font-mono text-xs leading-5 wrap-anywhere">
        {policy}
      </pre>
      <footer className="flex items-center justify-between gap-3 border-line border-t px-4 py-2.5">
        <p className="text-muted text-xs">{isTyping && t('placeholderNote')}</p>
        <CopyButton text={policy} label={t('copy')} variant="secondary">
          {t('copy')}
        </CopyButton>
      </footer>
    </section>
  );
}
