'use client';

import { Copy, Download, FileText, Sheet, Table2 } from 'lucide-react';
import { useEffect } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { showToast } from '@/components/ui/toast';
import type { Locale } from '@/lib/contracts/me';
import { loadMessages } from '@/lib/i18n/load-messages';
import { LOCALE_NAMES } from '@/lib/i18n/locale';
import type { StatusStore } from '@/lib/queries/status-store';
import { COPY_FORMATS, type CopyFormat, resultTextIn } from './result-text-in';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const ICONS = { markdown: Table2, plain: FileText, csv: Sheet };

interface CopyMenuProps {
  store: StatusStore;
  askedAt: number | null;
  askedOf: string | null;
  chosenIds: () => string[];
  onDownload: () => void;
}

/** The result as a text, in the language of whoever will read it. */
export function CopyMenu({ store, askedAt, askedOf, chosenIds, onDownload }: CopyMenuProps) {
  const t = useTranslations('lookup.result');
  const common = useTranslations('common');
  const own = useLocale();
  useEffect(() => {
    for (const locale of LOCALES) void loadMessages(locale).catch(() => undefined);
  }, []);
  const copy = async (locale: Locale, format: CopyFormat) => {
    const wanted = { store, askedAt, askedOf, clientIds: chosenIds(), format };
    const isCopied = await copyText(() => resultTextIn(locale, wanted), common('copyFailed'));
    if (isCopied) showToast({ title: t('copied') });
  };
  const ordered = [own, ...LOCALES.filter((locale) => locale !== own)];
  return (
    <Menu
      align="start"
      trigger={
        <Button>
          <Copy aria-hidden="true" />
          {t('copy')}
        </Button>
      }
    >
      {ordered.map((locale) => (
        <MenuGroup key={locale} label={LOCALE_NAMES[locale]}>
          {COPY_FORMATS.map((format) => {
            const Icon = ICONS[format];
            return (
              <MenuItem key={format} onClick={() => void copy(locale, format)}>
                <Icon aria-hidden="true" />
                {t(`copyAs.${format}`)}
              </MenuItem>
            );
          })}
        </MenuGroup>
      ))}
      <MenuSeparator />
      <MenuItem onClick={onDownload}>
        <Download aria-hidden="true" />
        {t('download')}
      </MenuItem>
    </Menu>
  );
}
