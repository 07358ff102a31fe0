import type { LocalizedText } from '../../domain/values/language.ts';
import type { FormRow } from './xls-form.ts';

/** Lists of choices, of which equal ones are one. */
export interface ChoiceLists {
  readonly nameOf: (choices: readonly OfferedChoice[]) => string;
  readonly rows: () => readonly FormRow[];
}

export interface OfferedChoice {
  readonly id: string;
  readonly label: LocalizedText;
}

export function choiceLists(): ChoiceLists {
  const names = new Map<string, string>();
  const rows: FormRow[] = [];
  return {
    nameOf: (choices) => {
      const key = JSON.stringify(choices);
      const known = names.get(key);
      if (known !== undefined) return known;
      const name = `list_${names.size + 1}`;
      names.set(key, name);
      for (const { id, label } of choices) rows.push({ list_name: name, name: id, label });
      return name;
    },
    rows: () => rows,
  };
}
