import type { Messages } from '../../en/index.ts';

export const lists: Messages['lists'] = {
  roster: {
    title: 'Liste des établissements de santé',
    sheet: 'Établissements',
    columns: {
      id: 'Identifiant',
      name: 'Établissement',
      kind: 'Type',
      unit: 'Code de l’entité',
      unitName: 'Entité juridique',
      province: 'Province',
      emr: 'État du DME',
      emrDecision: 'Décision DME',
      emrOn: 'Date du DME',
    },
    prompts: {
      id: 'Lettres, chiffres, « - », « _ », « . ». L’identifiant fait partie des noms de fichiers et ne devrait jamais changer.',
      kind: 'À choisir dans la liste. Les échéances en dépendent.',
      unit: 'Le code commun aux sites d’une même entité. À laisser vide si l’établissement est une entité à lui seul.',
      emrOn: 'Le jour de la décision.',
      profile: 'Ce que l’on sait déjà ; ce qui reste vide est demandé dans le questionnaire et lors de la visite.',
    },
    explained: [
      'Une ligne par établissement. Chaque site d’une entité a sa propre ligne, avec le même code et le même nom d’entité.',
      'L’identifiant, le nom et le type sont nécessaires ; le reste peut rester vide.',
      'Les colonnes après la province sont les questions du profil. Ce qui est rempli ici n’est plus demandé.',
      'On peut ajouter des lignes, dans n’importe quel ordre, déplacer ou supprimer des colonnes, mais non changer leurs titres.',
    ],
    check:
      'Une fois remplie, vérifiez-la : facility-audit roster check <fichier>. Puis utilisez-la avec --roster <fichier>.',
  },
  prices: {
    title: 'Liste de prix',
    sheet: 'Prix',
    columns: {
      item: 'Code',
      label: 'Désignation',
      unit: 'Unité',
      specification: 'Spécification',
      price: 'Prix unitaire',
      vat: 'TVA',
      vatIncluded: 'TVA comprise',
      budget: 'Budget',
      source: 'Source',
      validUntil: 'Valable jusqu’au',
      supplier: ({ number }) => `Fournisseur ${number}`,
      on: ({ number }) => `Date du devis ${number}`,
      quoted: ({ number }) => `Devis ${number}`,
    },
    prompts: {
      price:
        'En dongs, pour une unité. À laisser vide tant qu’il n’est pas connu : on ne compte jamais avec un prix de 0.',
      vat: 'En part : 8 % ou 0,08. À laisser vide s’il n’est pas connu.',
      vatIncluded: 'Si le prix unitaire comprend déjà la TVA.',
      budget: 'Le budget dont relève l’article.',
      source: 'D’où vient le prix.',
      day: 'Un jour.',
    },
    explained: [
      'Une ligne par article. Les codes sont ceux du référentiel et ne doivent pas changer. Les lignes inutiles peuvent être supprimées.',
      'Seul le prix unitaire entre dans les calculs. Fournisseurs, dates et devis disent d’où il vient ; trois devis sont d’usage.',
      'Un prix inconnu reste vide. Il est alors dit combien de lignes n’ont pas de prix ; aucun prix n’est jamais inventé.',
    ],
    check:
      'Une fois remplie, vérifiez-la : facility-audit prices check <fichier>. Puis utilisez-la avec --prices <fichier>.',
  },
  error: 'Saisissez ce que permet la liste ou l’explication de la cellule.',
  explanation: 'Comment la remplir',
  hidden: 'Listes',
  written: ({ path }) => `${path} a été écrit.`,
};
