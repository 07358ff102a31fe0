import type { Messages } from '../en/index.ts';

export const notices: Messages['notices'] = {
  'audit-behind-link': ({ path, real }) =>
    `« ${path} » est un lien. L’audit est « ${real} » ; son historique, ses preuves et son référentiel s’y trouvent, et tout y est enregistré.`,
  'link-passed-over': ({ path }) =>
    `« ${path} » est un lien qui mène hors du dossier donné ; il n’a pas été suivi. Pour prendre ce qui s’y trouve, nommez ce dossier lui-même.`,
  'failed-over-input': ({ path, detail }) =>
    `Notre erreur, rencontrée dans « ${path} ». Envoyez ce texte à ceux qui entretiennent facility-audit :\n${detail}`,
};
