'use client';

import { FolderInput, Radio, Tag, Trash2, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { useCan } from '@/lib/queries/me';
import type { BoardDialog } from '../board-dialog';

interface SelectionBarProps {
  selection: ReadonlySet<string>;
  canWrite: boolean;
  onClear: () => void;
  onDialog: (dialog: BoardDialog) => void;
}

/** What can be done with the chosen clients; it lies over the cells, so that nothing moves when it comes. */
export function SelectionBar({ selection, canWrite, onClear, onDialog }: SelectionBarProps) {
  const t = useTranslations('board.selection');
  const canCheck = useCan('clients.check');
  const clientIds = [...selection];
  return (
    <section
      aria-label={t('count', { count: selection.size })}
      data-reload="hold"
      data-print="hide"
      className="pointer-events-none absolute inset-x-0 bottom-18 z-10 sm:bottom-3 flex justify-center px-2"
    >
      <div className="pointer-events-auto flex max-w-full items-center gap-1 overflow-x-auto rounded border border-line-strong bg-panel p-1 shadow-lift">
        <span className="whitespace-nowrap px-1 font-medium text-sm tabular sm:px-2" role="status">
          {t('count', { count: selection.size })}
        </span>
        {canCheck && (
          <Button
            variant="primary"
            size="sm"
            title={t('confirmHint')}
            onClick={() => onDialog({ kind: 'confirm', clientIds })}
          >
            <Radio aria-hidden="true" />
            <span aria-hidden="true" className="sm:hidden">
              {t('confirmShort')}
            </span>
            <Words>{t('confirm')}</Words>
          </Button>
        )}
        <CopyButton text={() => clientIds.join('\n')} label={t('copy')} variant="ghost">
          <Words>{t('copy')}</Words>
        </CopyButton>
        {canWrite && (
          <>
            <Button
              variant="ghost"
              size="sm"
              onClick={() => onDialog({ kind: 'annotate', clientIds })}
            >
              <Tag aria-hidden="true" />
              <Words>{t('annotate')}</Words>
            </Button>
            <Button variant="ghost" size="sm" onClick={() => onDialog({ kind: 'move', clientIds })}>
              <FolderInput aria-hidden="true" />
              <Words>{t('move')}</Words>
            </Button>
            <Button
              variant="ghost"
              size="sm"
              onClick={() => onDialog({ kind: 'remove', clientIds })}
            >
              <Trash2 aria-hidden="true" />
              <Words>{t('remove')}</Words>
            </Button>
          </>
        )}
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t('clear')}
          title={t('clear')}
          onClick={onClear}
        >
          <X aria-hidden="true" />
        </Button>
      </div>
    </section>
  );
}

/** On a phone there is room for the icons alone. */
function Words({ children }: { children: string }) {
  return <span className="max-sm:sr-only">{children}</span>;
}
