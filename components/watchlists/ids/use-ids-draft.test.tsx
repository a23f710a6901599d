import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { EntryInput } from '@/lib/contracts/watchlist';
import { type IdsDraft, useIdsDraft } from './use-ids-draft';

interface ReaderProps {
  entries: readonly EntryInput[];
  edited: string | undefined;
  onDraft: (draft: IdsDraft) => void;
}

function Reader({ entries, edited, onDraft }: ReaderProps) {
  const draft = useIdsDraft(entries);
  if (edited !== undefined && draft.text !== edited) draft.setText(edited);
  onDraft(draft);
  return null;
}

/** The draft that was given these entries and whose text was then, if so, edited to another. */
function draftOf(entries: readonly EntryInput[], edited?: string): IdsDraft {
  const drafts: IdsDraft[] = [];
  const keep = (draft: IdsDraft) => void drafts.push(draft);
  renderToStaticMarkup(<Reader entries={entries} edited={edited} onDraft={keep} />);
  const last = drafts.at(-1);
  if (!last) throw new Error('nothing was drawn');
  return last;
}

const entriesOf = (...clientIds: string[]) => clientIds.map((clientId) => ({ clientId }));

describe('ids that were given are taken as they are', () => {
  test.each([
    ['with a space', ['GID_a@@@lift 7', 'GID_a@@@lift 8']],
    ['with bars', ['factory|line1|7', 'factory|line1|8']],
    ['with a full stop at the end', ['GID_a@@@dev1.']],
    ['in Chinese', ['设备1', '设备2', 'GID_a@@@电梯7']],
    ['of one word', ['sensor']],
    ['of digits alone', ['12345']],
    ['with commas, like the lines of a table', ['GID_a@@@1,x', 'GID_a@@@2,y']],
  ])('%s', (_name, ids) => {
    const draft = draftOf(entriesOf(...ids));
    expect(draft.text).toBe(ids.join('\n'));
    expect(draft.checked.ids).toEqual(ids);
    expect(draft.entries()).toEqual(entriesOf(...ids));
    expect(draft.spans.map(({ start, end }) => draft.text.slice(start, end))).toEqual(ids);
    expect(draft).toMatchObject({ isSettled: true, canBeTable: false, isTable: false });
  });

  test('with the labels and tags that they had', () => {
    const entries = [{ clientId: 'GID_a@@@1', label: 'Lift 1', tags: ['north'] }];
    expect(draftOf(entries).entries()).toEqual(entries);
  });

  test('with a warning of those that look unusual', () => {
    expect(draftOf(entriesOf('sensor', 'GID_lift@@@1')).checked.warned).toEqual([
      { value: 'sensor', reason: 'not-group-at-device' },
    ]);
  });
});

test('an edited text is read like any other, and nothing is left of what was given', () => {
  const draft = draftOf([{ clientId: 'GID_a@@@1', label: 'Lift 1' }], 'see GID_a@@@2, please');
  expect(draft.text).toBe('see GID_a@@@2, please');
  expect(draft.entries()).toEqual(entriesOf('GID_a@@@2'));
});

test('a draft that was given nothing is empty', () => {
  const draft = draftOf([]);
  expect(draft.text).toBe('');
  expect(draft.entries()).toEqual([]);
  expect(draft.isSettled).toBe(true);
});
