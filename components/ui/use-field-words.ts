'use client';

import { useTranslations } from 'use-intl/react';
import type { z } from 'zod';
import type { ApiError } from '@/lib/queries/api-error';
import { type FieldIssue, fieldIssueOf } from './field-issue';

/** Words by field name. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

type KnownMessage =
  | 'required'
  | 'email'
  | 'easilyGuessed'
  | 'wrongPassword'
  | 'wrongCode'
  | 'plainHttp';

/** What only the server can find wrong, as it says it. Anything else is shown as it is. */
const KNOWN_MESSAGES: Readonly<Record<string, KnownMessage>> = {
  'This password is easily guessed. Use several words, or a longer one.': 'easilyGuessed',
  'This is not your password.': 'wrongPassword',
  'This code is not right.': 'wrongCode',
  'Enter your e-mail address.': 'email',
  'Choose a password.': 'required',
  'Plain http is only for loopback addresses: use https.': 'plainHttp',
};
const ENDPOINT_MESSAGE =
  /^Use (.+?) over https(?:, or one of ROLLCALL_UPSTREAM_ALLOW: (.+?))?\.(?: Other hosts .*)?$/;

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
    const known = KNOWN_MESSAGES[message];
    if (known !== undefined) return t(`field.${known}`);
    const [, hosts, others] = ENDPOINT_MESSAGE.exec(message) ?? [];
    if (hosts === undefined) return message;
    return others === undefined
      ? t('field.endpoint', { hosts })
      : t('field.endpointListed', { hosts, others });
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
