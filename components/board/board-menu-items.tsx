'use client';

import {
  Braces,
  ChartArea,
  CircleQuestionMark,
  Copy,
  Download,
  MonitorPlay,
  Plus,
  Radio,
  Settings2,
  Share2,
} from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { copyText } from '@/components/ui/copy-text';
import { MenuCheck, MenuGroup, MenuItem, MenuLinkItem, MenuSeparator } from '@/components/ui/menu';
import { showToast } from '@/components/ui/toast';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { useCan } from '@/lib/queries/me';
import { serverNowMs } from '@/lib/queries/server-clock';
import type { StatusStore } from '@/lib/queries/status-store';
import type { BoardDialog } from './board-dialog';
import { downloadFile } from './export/download-file';
import { csvOf, jsonOf } from './export/export-rows';
import { type BoardUrl, COLUMNS, type Column, type SetBoardUrl } from './hooks/use-board-url';
import type { Selection } from './hooks/use-selection';
import type { Entries } from './model/board-filter';

export interface BoardMenuItemsProps {
  watchlist: Watchlist;
  store: StatusStore;
  entries: Entries;
  selection: Selection;
  url: BoardUrl;
  setUrl: SetBoardUrl;
  onDialog: (dialog: BoardDialog) => void;
}

/** All that can be done with a board, beside what its toolbar shows. */
export function BoardMenuItems({
  watchlist,
  store,
  entries,
  selection,
  url,
  setUrl,
  onDialog,
}: BoardMenuItemsProps) {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const base = `/watchlists/${watchlist.id}`;
  const chosen = () =>
    selection.selection.size > 0 ? [...selection.selection] : selection.idsShown();
  const save = (kind: 'csv' | 'json') => {
    const rows = chosen().flatMap((id) => store.rowOf(id) ?? []);
    const nowMs = serverNowMs();
    const answeredAt = store.answeredAt();
    const input = {
      rows,
      entries,
      checkedAtMs: store.checkedAtMs,
      nowMs,
      asOfMs: answeredAt === null ? null : answeredAt + nowMs - Date.now(),
      isDistrusted: store.distrust() !== null,
    };
    const day = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '');
    const text = kind === 'csv' ? csvOf(input) : jsonOf(input);
    downloadFile(`${watchlist.name} ${day}Z.${kind}`, text);
  };
  const copy = async () => {
    const ids = chosen();
    const isCopied = await copyText(ids.join('\n'), common('copyFailed'));
    if (isCopied) showToast({ title: t('export.copied', { count: ids.length }) });
  };
  const share = () => {
    const clientIds = chosen();
    onDialog({ kind: 'share', clientIds, isWhole: clientIds.length === store.size() });
  };
  return (
    <>
      {url.view === 'table' && <ColumnChoices url={url} setUrl={setUrl} />}
      <ConfirmOffline store={store} onDialog={onDialog} />
      {watchlist.canEdit && (
        <>
          <MenuLinkItem render={<Link href={`${base}/add`} />}>
            <Plus aria-hidden="true" />
            {t('toolbar.addClients')}
          </MenuLinkItem>
          <MenuLinkItem render={<Link href={`${base}/edit`} />}>
            <Settings2 aria-hidden="true" />
            {t('toolbar.edit')}
          </MenuLinkItem>
          <MenuSeparator />
        </>
      )}
      <MenuItem onClick={() => void copy()}>
        <Copy aria-hidden="true" />
        {t('toolbar.copyIds')}
      </MenuItem>
      <MenuItem onClick={() => save('csv')}>
        <Download aria-hidden="true" />
        {t('toolbar.exportCsv')}
      </MenuItem>
      <MenuItem onClick={() => save('json')}>
        <Braces aria-hidden="true" />
        {t('toolbar.exportJson')}
      </MenuItem>
      <MenuItem onClick={share}>
        <Share2 aria-hidden="true" />
        {t('toolbar.share')}
      </MenuItem>
      <MenuSeparator />
      <MenuLinkItem render={<Link href={`${base}/history`} />}>
        <ChartArea aria-hidden="true" />
        {t('toolbar.history')}
      </MenuLinkItem>
      <MenuLinkItem render={<Link href={`/wallboard?lists=${watchlist.id}`} />}>
        <MonitorPlay aria-hidden="true" />
        {t('toolbar.wallboard')}
      </MenuLinkItem>
      <MenuItem onClick={() => onDialog({ kind: 'legend' })}>
        <CircleQuestionMark aria-hidden="true" />
        {t('toolbar.legend')}
      </MenuItem>
    </>
  );
}

/** The price is said in the dialog that it opens. */
function ConfirmOffline({ store, onDialog }: Pick<BoardMenuItemsProps, 'store' | 'onDialog'>) {
  const t = useTranslations('board.toolbar');
  const canCheck = useCan('clients.check');
  const offline = () =>
    store.rows().flatMap(({ status, clientId }) => (status === 'offline' ? [clientId] : []));
  const count = offline().length;
  if (!canCheck || count === 0) return null;
  return (
    <MenuItem onClick={() => onDialog({ kind: 'confirm', clientIds: offline() })}>
      <Radio aria-hidden="true" />
      {t('confirmOffline', { count })}
    </MenuItem>
  );
}

/** Which columns the table shows, in their fixed order. */
function ColumnChoices({ url, setUrl }: Pick<BoardMenuItemsProps, 'url' | 'setUrl'>) {
  const t = useTranslations('board');
  const choose = (column: Column, isShown: boolean) =>
    void setUrl({
      cols: COLUMNS.filter((each) => (each === column ? isShown : url.cols.includes(each))),
    });
  return (
    <div className="max-sm:hidden">
      <MenuGroup label={t('toolbar.columns')}>
        {COLUMNS.map((column) => (
          <MenuCheck
            key={column}
            label={t(column === 'label' ? 'table.labelColumn' : `table.${column}`)}
            isChecked={url.cols.includes(column)}
            onCheckedChange={(isShown) => choose(column, isShown)}
          />
        ))}
      </MenuGroup>
      <MenuSeparator />
    </div>
  );
}
