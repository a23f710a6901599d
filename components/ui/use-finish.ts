'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { isApiError } from '@/lib/queries/api-error';
import { problemWords } from './problem-words';
import { showToast } from './toast';

interface Ending<Result> {
  /** Said in any case: what was begun goes on without its dialog. */
  say: (result: Result) => void;
  /** Only while that dialog is there: no other one, opened since, is closed by it. */
  close: (result: Result) => void;
}

/**
 * For a dialog that begins something and may be gone when it ends: `mutate` calls nobody back whose component is gone.
 * A failure is the dialog's to show; without the dialog a toast says it.
 */
export function useFinish() {
  const t = useTranslations();
  const isShown = useIsShown();
  return <Result>(work: Promise<Result>, { say, close }: Ending<Result>): void => {
    void work.then(
      (result) => {
        say(result);
        if (isShown.current) close(result);
      },
      (error: unknown) => {
        if (!isApiError(error)) throw error;
        if (isShown.current) return;
        const description = t(`errors.${problemWords(error)}`);
        showToast({ title: t('common.notDone'), description, kind: 'failed' });
      },
    );
  };
}

function useIsShown() {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
