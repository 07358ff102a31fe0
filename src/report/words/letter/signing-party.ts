import type { Signatory } from '../../../domain/template/signatory.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import type { SignatureParty } from '../../sheet/sheet.ts';

/** Who signs: the one whose title it is (`tm`), a deputy for him (`kt`), or an acting one (`q`); with the name, if it is known. */
export interface Signer {
  readonly as: 'tm' | 'kt' | 'q';
  /** Null: the name that the template gives, or none. */
  readonly name: string | null;
}

/** A signature with its title lines, as TM. TỔ CÔNG TÁC, KT. TỔ TRƯỞNG, TỔ PHÓ. */
export function signingParty(
  { behalf, title, deputy, hint, name }: Signatory,
  signer: Signer,
  { minutes }: Messages,
  language: Language,
): SignatureParty {
  const own = textIn(title, language);
  const signing = {
    tm: [own],
    kt: [minutes.signsFor.deputy({ title: own }), ...(deputy === null ? [] : [textIn(deputy, language)])],
    q: [minutes.signsFor.acting({ title: own })],
  }[signer.as];
  return {
    title: [...(behalf === null ? [] : [textIn(behalf, language)]), ...signing].join('\n'),
    hint: hint === null ? null : textIn(hint, language),
    name: signer.name ?? name,
  };
}
