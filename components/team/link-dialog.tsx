'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';

interface LinkDialogProps {
  title: string;
  detail: string;
  /** The secret to hand over, in sight once. */
  text: string;
  copyLabel: string;
  onClose: () => void;
}

export function LinkDialog({ title, detail, text, copyLabel, onClose }: LinkDialogProps) {
  const t = useTranslations('common');
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={title}
      description={detail}
      footer={<Button onClick={onClose}>{t('done')}</Button>}
    >
      <div className="flex items-start gap-2 rounded border border-line bg-raised p-2">
        <code className="min-w-0 flex-1 py-1 font-mono text-xs wrap-anywhere">{text}</code>
        <CopyButton text={text} label={copyLabel} variant="secondary">
          {t('copy')}
        </CopyButton>
      </div>
    </Dialog>
  );
}
