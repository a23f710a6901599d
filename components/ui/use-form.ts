'use client';

import { type FormEvent, useState } from 'react';
import type * as z from 'zod/mini';
import { type ApiError, isApiError } from '@/lib/queries/api-error';
import { type FieldErrors, useFieldWords } from './use-field-words';

interface FormOptions<Values extends object, Schema extends z.ZodMiniType> {
  initial: Values;
  /** The contract that the server will hold it to. */
  schema: Schema;
  /** The contract's input out of what the controls hold: numbers out of text, null for empty. */
  toInput: (values: Values) => unknown;
  submit: (input: z.output<Schema>) => Promise<unknown>;
  /** Words for a field of the wrong form, where the general words do not help. */
  formats?: FieldErrors;
}

export interface Form<Values extends object> {
  values: Values;
  errors: FieldErrors;
  /** What failed beside the fields. */
  failure: ApiError | null;
  isPending: boolean;
  set: <Key extends keyof Values>(key: Key, value: Values[Key]) => void;
  /** Shows other values in place of all that was typed. */
  reset: (values: Values) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** State of a form: checked by the contract when it is sent, the server's errors shown at their fields. */
export function useForm<Values extends object, Schema extends z.ZodMiniType>(
  options: FormOptions<Values, Schema>,
): Form<Values> {
  const words = useFieldWords(options.formats ?? {});
  const [values, setValues] = useState(options.initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [isPending, setIsPending] = useState(false);

  function show(found: FieldErrors, form: HTMLFormElement): void {
    setErrors(found);
    requestAnimationFrame(() => focusFirstInvalid(form));
  }

  function fail(error: ApiError, form: HTMLFormElement): void {
    const found = words.ofProblem(error);
    const isPlaced = Object.keys(found).some((name) => name in options.initial);
    setFailure(isPlaced ? null : error);
    show(found, form);
  }

  async function send(form: HTMLFormElement): Promise<void> {
    setFailure(null);
    const parsed = options.schema.safeParse(options.toInput(values), { reportInput: true });
    if (!parsed.success) return show(words.ofIssues(parsed.error.issues), form);
    setErrors({});
    setIsPending(true);
    try {
      await options.submit(parsed.data);
    } catch (error) {
      if (!isApiError(error)) throw error;
      fail(error, form);
    } finally {
      setIsPending(false);
    }
  }

  return {
    values,
    errors,
    failure,
    isPending,
    set: (key, value) => {
      setValues((current) => ({ ...current, [key]: value }));
      setErrors(({ [String(key)]: _mended, ...others }) => others);
    },
    reset: setValues,
    onSubmit: (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (!isPending) void send(event.currentTarget);
    },
  };
}

function focusFirstInvalid(form: HTMLFormElement): void {
  const control = form.querySelector('[aria-invalid="true"]');
  if (control instanceof HTMLElement) control.focus();
}
