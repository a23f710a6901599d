'use client';

import { useTranslations } from 'use-intl/react';
import type * as z from 'zod/mini';
import type { ApiError } from '@/lib/queries/api-error';
import { type FieldIssue, fieldIssueOf } from './field-issue';
import { readServerMessage } from './server-message';

/** Words by field name. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

/** Turns issues of a contract, and the fields of a problem, into the reader's words. */
export function useFieldWords(formats: FieldErrors) {
  const t = useTranslations('errors');

  function word(issue: FieldIssue, name: string): string {
    if (issue.key === 'format') return formats[name] ?? t('field.format');
    if (issue.key === 'tooShort' || issue.key === 'tooSmall') {
      return t(`field.${issue.key}`, { minimum: String(issue.minimum) });
    }
    if (issue.key === 'tooLong' || issue.key === 'tooBig') {
      return t(`field.${issue.key}`, { maximum: String(issue.maximum) });
    }
    return t(`field.${issue.key}`);
  }

  function serverWord(message: string): string {
    const known = readServerMessage(message);
    return known === null ? message : t(`field.${known.key}`, known.values);
  }

  function ofIssues(issues: readonly z.core.$ZodIssue[]): FieldErrors {
    const found: Record<string, string> = {};
    for (const issue of issues) {
      const name = String(issue.path[0] ?? '');
      found[name] ??= word(fieldIssueOf(issue), name);
    }
    return found;
  }

  function ofProblem(error: ApiError): FieldErrors {
    const found: Record<string, string> = {};
    for (const { path, message } of error.fields) {
      const name = path.split('.')[0] ?? '';
      found[name] ??= error.code === 'name-taken' ? t('nameTaken') : serverWord(message);
    }
    return found;
  }

  return { ofIssues, ofProblem };
}
