'use client';

import { useTranslations } from 'use-intl/react';
import { isApiError } from '@/lib/queries/api-error';
import { problemWords } from './problem-words';
import { showToast } from './toast';
import { useIsShown } from './use-is-shown';

interface Ending<Result> {
  /** Said in any case: what was begun goes on without its dialog. */
  say?: (result: Result) => void;
  /** Only while that dialog is there: no other one, opened since, is closed by it. */
  close?: (result: Result) => void;
  /** Only when that dialog is gone, and with it what it would have shown. */
  missed?: (result: Result) => void;
}

/**
 * For a dialog that begins something and may be gone when it ends: `mutate` calls nobody back whose component is gone.
 * A failure is the dialog's to show; without the dialog a toast says it.
 */
export function useFinish() {
  const sayFailure = useSayFailure();
  const isShown = useIsShown();
  return <Result>(work: Promise<Result>, { say, close, missed }: Ending<Result>): void => {
    void work.then(
      (result) => {
        say?.(result);
        if (isShown.current) close?.(result);
        else missed?.(result);
      },
      (error: unknown) => {
        if (!isShown.current) sayFailure(error);
      },
    );
  };
}

/** Says by a toast what a request failed with, where no place on the page does. */
export function useSayFailure() {
  const t = useTranslations();
  return (error: unknown): void => {
    if (!isApiError(error)) throw error;
    const description = t(`errors.${problemWords(error)}`);
    showToast({ title: t('common.notDone'), description, kind: 'failed' });
  };
}
