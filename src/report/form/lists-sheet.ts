import { type Block, type Cell, number, type Sheet, text } from '../sheet/sheet.ts';
import { cellNames } from './cell-names.ts';
import type { Form } from './form.ts';
import type { ChoiceList } from './lists.ts';
import { formWords } from './state-words.ts';

/** The hidden sheet with the texts that drop-downs offer and formulas compare. */
export function listsSheet(form: Form): Sheet {
  return {
    id: 'lists',
    name: form.messages.form.sheets.lists,
    orientation: 'portrait',
    grid: [60, 10, 10],
    freezeRows: 0,
    isProtected: true,
    isHidden: true,
    blocks: [wordsTable(form), ...form.lists.all.map(listTable)],
  };
}

function wordsTable({ messages }: Form): Block {
  const words = [...formWords(messages)];
  return {
    kind: 'table',
    id: 'words',
    title: null,
    unitLine: null,
    columns: [
      { id: 'word', title: 'word' },
      { id: 'name', title: 'name' },
    ],
    rows: words.map(([name, word]) => ({
      role: 'body',
      cells: [text(word, { name: cellNames.word(name) }), text(name)],
    })),
    repeatHeader: false,
  };
}

function listTable({ id: list, choices }: ChoiceList): Block {
  return {
    kind: 'table',
    id: list,
    title: null,
    unitLine: null,
    columns: [
      { id: 'label', title: 'label' },
      { id: 'mark', title: 'mark' },
      { id: 'unscored', title: 'unscored' },
    ],
    rows: choices.map(({ id, label, mark, isSpecial }) => ({
      role: 'body',
      cells: [
        text(label, { name: cellNames.choice(list, id) }),
        number(mark ?? 0, 'plain'),
        number(mark === null && !isSpecial ? 1 : 0, 'plain') satisfies Cell,
      ],
    })),
    repeatHeader: false,
  };
}
