'use client';

import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { type RowWords, rowWords } from '../row-words';

/** A row in the words of the page's language. */
export function useRowWords(): RowWords {
  const status = useTranslations('status');
  const board = useTranslations('board');
  const locale = useLocale();
  return useMemo(() => rowWords({ status, board, locale }), [status, board, locale]);
}
