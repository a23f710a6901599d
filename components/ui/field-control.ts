'use client';

import type { Field } from '@base-ui/react/field';
import { createContext, createElement, type ReactElement, use } from 'react';

/** The library's control while one is inside a Field, so that pages without a form do not load it. */
export const FieldControlContext = createContext<typeof Field.Control | null>(null);

/** The control as it is, or tied to the label, the hint and the error of the Field that it stands in. */
export function useFieldControl(control: ReactElement): ReactElement {
  const Control = use(FieldControlContext);
  return Control === null ? control : createElement(Control, { render: control });
}
