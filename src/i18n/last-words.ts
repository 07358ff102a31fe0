import type { Language } from '../domain/values/language.ts';

/** Said where not even the other messages can be loaded: the system gives the tool no more open files. */
export const tooManyOpen: Readonly<Record<Language, string>> = {
  vi: 'Hệ thống không cho mở thêm tệp nào nên công cụ không chạy tiếp được. Hãy đóng bớt chương trình, hoặc nâng giới hạn số tệp mở (ulimit -n), rồi chạy lại.',
  en: 'The system lets no more files be opened, so the tool can’t go on. Close other programs, or raise the limit of open files (ulimit -n), and run it again.',
  fr: 'Le système ne laisse plus ouvrir de fichiers, l’outil ne peut donc pas continuer. Fermez d’autres programmes, ou relevez la limite de fichiers ouverts (ulimit -n), puis recommencez.',
};
